package user;

import org.jadjoint.Differentiable;

/** Plain numbers. */
@Differentiable
public record Point(double x, float y, int id) {}
