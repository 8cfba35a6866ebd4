package cases;

import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    @Differentiable
    static double breakCarriesAValue(double[] x, double limit) {
        double found = -1;
        for (int i = 0; i < x.length; i++) {
            double candidate = x[i] * x[i];
            found = candidate * limit;
            if (candidate > limit) {
                break;
            }
            found = 0;
        }
        return found + limit;
    }

    @Differentiable
    static double labeled(double[] x, int n) {
        double s = 0;
        outer:
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                s += x[i] * x[j];
                if (s > 3) {
                    break outer;
                }
                if (x[j] > 1) {
                    continue outer;
                }
            }
            s *= 0.5;
        }
        return s;
    }

    @Differentiable
    static double labeledBlock(double x, double y) {
        double s = x;
        part: {
            s *= y;
            if (s > 1) {
                break part;
            }
            s += y;
        }
        plain: {
            s *= 2;
            break plain;
        }
        return s;
    }

    @Differentiable
    static double passiveJumps(double[] x, int[] picks, int n) {
        int m = 1;
        scan:
        for (int i = 0; i < picks.length; i++) {
            again:
            for (int k = 0; k < n; k++) {
                if (k == 1) {
                    continue;
                }
                if (picks[i] == 1) {
                    continue again;
                }
                if (picks[i] == 2) {
                    break scan;
                }
                m++;
            }
        }
        done: {
            m += n;
            break done;
        }
        if (n > 2) {
            inside: {
                m += n;
                break inside;
            }
        }
        return x[0] * m;
    }

    @Differentiable
    static double activeLabelInALoop(double[] x) {
        double s = 0;
        for (double it : x) {
            part: {
                s += it;
                if (s > 1) {
                    break part;
                }
                s *= it;
            }
        }
        return s;
    }

    @Differentiable
    static double activeLabelInABranch(double x, double y) {
        if (x > 0.4) {
            part: {
                x *= y;
                if (y > 1) {
                    break part;
                }
                x += y;
            }
        }
        return x;
    }

    @Differentiable
    static double severalExits(double[] x, double limit) {
        double s = 0;
        int i = 0;
        while (true) {
            if (i >= x.length) {
                break;
            }
            s += x[i];
            if (s > limit) {
                s *= s;
                break;
            }
            if (x[i] < 0.4) {
                i += 2;
                continue;
            }
            i++;
        }
        return s;
    }
}
