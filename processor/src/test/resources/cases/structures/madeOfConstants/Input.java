package cases;

import org.jadjoint.Differentiable;

/** A record with an array of the caller whose numbers are constants, made in a branch of a loop: its beginning has no adjoint. */
final class Input {
    private Input() {}

    @Differentiable
    record Vec(double x, double y) {}

    @Differentiable
    record Buf(double[] a, double s, Vec v) {}

    @Differentiable
    static double inBranch(double[] a, int n) {
        Buf first = new Buf(a, 1.0, new Vec(1.0, 1.0));
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int each = switch ((n + i) / 2) {
                case 2:
                    Buf second = new Buf(a, 1.0, first.v());
                case 1:
                default:
                    yield 9;
            };
            sum += each * a[0];
        }
        return sum;
    }
}
