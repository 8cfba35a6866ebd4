package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, int n) {
        java.util.List<Integer> list = new java.util.ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(i * i);
        }
        int total = list.stream().mapToInt(Integer::intValue).sum();
        int parsed;
        try {
            parsed = Integer.parseInt("1" + n);
        } catch (NumberFormatException e) {
            parsed = 0;
        }
        StringBuilder text = new StringBuilder();
        text.append(n).append("!");
        Integer boxed = n;
        return x * total + x * x * parsed * text.length() + boxed * x;
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            Object key = i % 2 == 0 ? "even" : (Object) i;
            if (key instanceof String name) {
                s += x[i] * name.length();
            } else {
                s *= x[i];
            }
        }
        return s;
    }
}
