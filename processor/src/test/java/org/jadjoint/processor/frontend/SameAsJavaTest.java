package org.jadjoint.processor.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A lowered method does what the method does: it is interpreted and compared with the original, exceptions and arrays included. */
class SameAsJavaTest {
    private static final double[] POINTS = {-2.5, -1, -0.0, 0, 0.5, 1, 3.25, 40};

    /** A method {@code f(double x, int n, double[] a, int[] k)}. */
    private static void same(String body) {
        Lowered lowered =
                Lowered.members("@Differentiable static double f(double x, int n, double[] a, int[] k) {", body, "}");
        for (double x : POINTS) {
            for (int n = -1; n < 6; n++) {
                Object[] arguments = {x, n, new double[] {1, -2, 3.5, 0.25}, new int[] {2, 0, 3, -1}};
                String at = x + ", " + n;
                assertEquals(
                        lowered.run("f", arguments),
                        lowered.interpreted("f", arguments),
                        () -> at + "\n" + lowered.text("f"));
            }
        }
    }

    @Test
    void straightLine() {
        same("double y = x * x + 1; y -= n; float z = (float) y; return z / 3 + Math.sin(y) * -x;");
    }

    @Test
    void promotionFollowsJava() {
        same(
                "byte b = (byte) n; b += 3.7; short s = b; s *= x; char c = 'a'; c += n; long l = s << 3; l >>>= n; int i = c + s; return b + s + c + l + i / 7 + (n ^ 5) % 3;");
        same(
                "float f = 1.1f; f += x; f++; double d = f; int i = (int) (x * 1000); i /= 2.5; return f * d + (i & 0xff) - (long) x;");
        same("int i = n; i <<= 33; i += 'b'; return -i + ~n + (x > 0 ^ n > 2 ? 1 : 0);");
    }

    @Test
    void branches() {
        same("double y = x; if (x > 0) y = x * 2; else if (n == 2) { y = 3; n++; } return y + n;");
        same("if (x > 0) return 1; if (n > 2) { if (n == 3) return 4; x++; } return x;");
        same("double y; if (x > n) { y = 1; } else { y = 2; x = 3; } return y * x;");
        same("if (x > 0) { return 1; } else { return 2 + n; }");
    }

    @Test
    void shortCircuits() {
        same("double y = 0; if (n >= 0 && n < a.length && a[n] > 0) y = a[n]; return y;");
        same("return n < 0 || a[n] > 0 || x / n > 2 ? a[k[0]] : n < 3 ? x : -x;");
        same("int i = n; boolean b = x > 0 && i++ > 2 || i-- > 0; return b ? i : -i;");
    }

    @Test
    void loops() {
        same("double s = 0; for (int i = 0; i < n; i++) { s += x * i; } return s;");
        same(
                "double s = 0; for (int i = 0; i < a.length; i++) { if (a[i] < x) continue; s += a[i]; if (s > 3) break; } return s;");
        same("double s = 0; int i = 0; while (true) { s += i; if (i++ >= n) break; } return s;");
        same("double s = x; int i = 0; do { s = s * 0.5 + i; if (s < 0) continue; i++; } while (i < n); return s;");
        same("double s = 0; for (double v : a) { if (v < 0) continue; s += v * x; } return s;");
        same("int s = 0; for (long v : k) { s += v; } return s;");
        same(
                "double s = 0; for (int i = 0, j = 10; i < j; i++, j -= 2) { if (i == n) continue; s += i * j; } return s + n;");
        same(
                "double s = 0; for (int i = 0; i < a.length; i = i * 2 + 1) { if (i == n) continue; s += a[i]; } return s;");
        same("for (;;) { x = x * 0.5 - 1; if (x < -1) return x; }");
        same("do { x++; } while (false); return x;");
    }

    @Test
    void exits() {
        same("for (int i = 0; i < a.length; i++) { if (a[i] > x) return a[i] * 2; } return -1;");
        same(
                "double s = 0; outer: for (int i = 0; i < 4; i++) { for (int j = 0; j < 4; j++) { if (j == n) continue outer; if (i * j > x) break outer; s += i * j + a[j]; } s++; } return s;");
        same(
                "double s = 0; outer: for (int i = 0; i < 4; i++) { for (int j = 0; j < 4; j++) { if (j == n) continue outer; if (i * j > x) return s; if (a[j] < 0) break; s += i * j; } s++; } return s;");
        same(
                "double s = 0; for (int i = 0; i < 5; i++) { if (i < n) { if (a[i % 4] > x) break; s += 1; } else { if (s > 3) continue; s += 2; } s *= 2; } return s;");
        same(
                "block: { if (x > 0) break block; x = -x; if (n > 2) { if (n > 3) return 7; break block; } x++; } return x;");
        same(
                "double s = 0; loop: while (true) { switch (n) { case 0: break loop; case 1: n = 0; continue loop; default: n--; s++; break; } s += 2; } return s;"
                        .replace("case 0:", "case 0: case -1:"));
        same("while (true) { if (x > 3) return n; for (int i = 0; ; i++) { if (i > n) break; x += 0.5; } x++; }");
    }

    @Test
    void switches() {
        same(
                "double y = 0; switch (n) { case 0: y = 1; case 1: y += 2; break; case 2: { y = 5; } default: y += 7; case 4: y *= x; } return y;");
        same(
                "double y = 0; switch (n) { case 0 -> y = 1; case 1, 2 -> { y = x; if (x > 0) break; y++; } default -> {} } return y;");
        same(
                "return switch (n) { case 0 -> x; case 1, 2 -> { double t = x; for (double v : a) { if (v > x) yield v; t += v; } yield t; } default -> n / 2; };");
        same("int v = switch (n) { case 0: n++; case 1: yield n; default: yield -1; }; return v + n;");
        same("switch (n) { case 3: int y; y = 1; x += y; default: y = 2; x *= y; case 5: y = 3; x -= y; } return x;");
        same("switch (n) { case 0: return 1; default: x++; break; case 1: if (x > 0) return 3; } return x;");
        same(
                "char c = (char) ('a' + n); switch (c) { case 'a': return 1; case 98: return 2; } return switch (\"s\" == null ? 1 : 2) { case 2 -> x; default -> n; };"
                        .replace("\"s\" == null", "x > 0"));
    }

    @Test
    void orderOfEvaluation() {
        same("int i = 0; a[i++] *= a[i]; a[i++] = i + a[i] * i++; return i + a[0] + a[1];");
        same("int i = 1; i += i++ + ++i; a[i = 2] += i; return i;");
        same("double y = x + (x = 3) * x; return y - x;");
        same("a[n] = 1 / k[1]; return 0;");
        same("a[n] += x; a[2] -= n; k[1]++; --k[2]; a[3]++; return k[1] + k[2];");
        same("double v = a[1] = a[2] = x; int q = k[0]--; return v + q + (k[0] += 2) + k[3]++;");
    }

    @Test
    void arrays() {
        same(
                "double[] b = new double[3]; double[] c = {x, 2, n}; for (int i = 0; i < n; i++) { double[] t = b; b = c; c = t; b[0] += 1; } return b[0] + c[1] + c.length;");
        same(
                "double[] b = a.clone(); java.util.Arrays.fill(a, x); System.arraycopy(b, 0, a, 1, n); double[] c = Arrays.copyOf(b, n); double[] d = Arrays.copyOfRange(a, 1, 3); Arrays.fill(b, 0, 2, 1); return b[0] + c.length + d[0];");
        same("double[] b = x > 0 ? a : new double[] {1, 2, 3, 4}; b[1] = 7; return b[n];");
        same("double[] b = null; if (n > 1) b = a; return b[0];");
    }

    @Test
    void calls() {
        same(
                "return g(x, n) + g(n) + h(a);} static double g(double y, int m) { return m <= 0 ? y : y * g(y * 0.5, m - 1); } private static double g(double y) { if (y > 2) return y; return g(y + 1, 2); } static double h(double... v) { double s = 0; for (double d : v) s += d; v[0] = s; return s;");
        same(
                "return h() + h(x) + h(x, n, 3);} static double h(double... v) { double s = 1; for (double d : v) s += d; return s;");
        same(
                "return Math.max(n, 2) + Math.abs(-n) + StrictMath.pow(x, 2) + Math.max(x, n) + (Double.isNaN(x / 0) ? 1 : 0) + Math.round(x) + Math.scalb(x, n) + Double.sum(x, n) + Math.fma(x, x, n) + Integer.compare(n, 2);");
    }

    @Test
    void constantsAndConditions() {
        same(
                "final int k2 = 3; return E * x + K + Math.PI + k2 + C.K + (FLAG ? 1 : 2);} static final double K = 2.5; private static final float E = 1.5f; static final boolean FLAG = true; static void unused() {");
        same(
                "if (K) { x++; } while (K) { if (x > 3) return x; x++; } } static final boolean K = true; static void unused() {");
    }
}
