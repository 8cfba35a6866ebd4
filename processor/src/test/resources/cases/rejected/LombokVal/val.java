package lombok;

public @interface val {}
