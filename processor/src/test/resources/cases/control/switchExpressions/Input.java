package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double straight(double x, double y, int n) {
        int m = switch (n) {
            case 3 -> 2;
            case 4 -> {
                int twice = n * 2;
                yield twice;
            }
            default -> 5;
        };
        double s = switch ((int) (x * 2)) {
            case 0 -> x * y;
            case 1, 2 -> {
                double z = x - y;
                yield z * z;
            }
            default -> y;
        };
        return s * m;
    }

    @Differentiable
    static double colons(double x, double y, int n) {
        return x * switch (n) {
            case 3:
                yield x * y;
            case 4:
                x += y;
            default:
                yield x;
        };
    }

    @Differentiable
    static double loop(double[] x, int n) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            int m = switch (i + n) {
                case 3 -> 1;
                case 4 -> {
                    yield i;
                }
                default -> 2;
            };
            s = switch ((int) (x[i] * 2)) {
                case 0 -> s * x[i];
                case 1 -> {
                    double t = s + x[i];
                    yield t * t * 0.3;
                }
                default -> s - x[i] * m;
            };
        }
        return s;
    }

    @Differentiable
    static double branch(double x, String kind) {
        if (x > 0.4) {
            int m = switch (kind) {
                case "one" -> 1;
                default -> {
                    yield kind.length();
                }
            };
            return switch ((int) x) {
                case 0 -> {
                    yield x * x * m;
                }
                default -> x * m;
            };
        }
        return x;
    }

    @Differentiable
    static double thrown(double x, int n) {
        return switch (n) {
            case 3, 4 -> x * n;
            default -> throw new IllegalArgumentException("n is " + n);
        };
    }
}
