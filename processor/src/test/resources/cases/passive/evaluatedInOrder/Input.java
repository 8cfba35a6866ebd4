package cases;

import java.util.List;
import org.jadjoint.Differentiable;
import org.jadjoint.NoDerivative;

/** Arguments, operands and comparisons of passive code are evaluated from left to right, whatever the later ones change. */
final class Input {
    private Input() {}

    static int K;
    static String STR;
    static Bx BX = new Bx(1, 2);

    enum Mode { A, B }

    static Mode M;

    static int g(double x) {
        K++;
        return x > 0 ? 1 : 2;
    }

    static int gs(double x) {
        STR = "longer";
        return x > 0 ? 1 : 2;
    }

    static int bf(double x) {
        BX = new Bx(5, 6);
        BX.f = 7;
        return 1;
    }

    @NoDerivative
    static int nds(String s, int k) {
        return s.length() * 10 + k;
    }

    @Differentiable
    static double a1(double x, double y, boolean c) {
        String s = "abc";
        int v = Ext.sl(s, (s = "xyzuvw").length());
        return x * v + y * s.length();
    }

    @Differentiable
    static double a2(double x, double y, boolean c) {
        String s = "abc";
        int v = s.charAt((s = "xyz").length() - 3);
        return x * v + y;
    }

    @Differentiable
    static double a3(double x, double y, boolean c) {
        int[] a = {1, 2}, b = {7, 8};
        int v = Ext.al(a, (a = b)[0]);
        return x * v + y * a[0];
    }

    @Differentiable
    static double a4(double x, double y, boolean c) {
        List<Integer> l = List.of(1), m = List.of(1, 2, 3);
        int v = Ext.ll(l, (l = m).size());
        return x * v + y;
    }

    @Differentiable
    static double a5(double x, double y, boolean c) {
        Integer k = 5;
        int v = Ext.f2(k, ++k + 0);
        return x * v + y;
    }

    @Differentiable
    static double a6(double x, double y, boolean c) {
        Object o = "q";
        String s = "" + o + ((o = "zz") == null ? 1 : 2) + o;
        return x * s.length() + y * s.indexOf("2");
    }

    @Differentiable
    static double a7(double x, double y, boolean c) {
        K = 3;
        int v = Ext.f2(K, g(x));
        return x * v + y * K;
    }

    @Differentiable
    static double a8(double x, double y, boolean c) {
        K = 3;
        String s = K + "," + g(x);
        return x * s.charAt(0) + y * K;
    }

    @Differentiable
    static double a9(double x, double y, boolean c) {
        BX = new Bx(1, 2);
        int v = Ext.f2(BX.f, bf(x));
        return x * v + y * BX.f;
    }

    @Differentiable
    static double b2(double x, double y, boolean c) {
        K = 3;
        int v = Ext.va(K, g(x), K, g(y));
        int w = String.format("%d%d", K, g(x)).charAt(0);
        return x * v + y * w;
    }

    @Differentiable
    static double b3(double x, double y, boolean c) {
        STR = "a";
        double w = nds(STR, gs(x));
        return x * w + y;
    }

    @Differentiable
    static double b4(double x, double y, boolean c) {
        K = 3;
        Bx b = new Bx(K, g(x));
        return x * b.a + y * b.b;
    }

    static int acti(double x) {
        M = Mode.B;
        return x > 0 ? 1 : 2;
    }

    @Differentiable
    static double m2(double x, double y, boolean c) {
        M = Mode.A;
        int v = (M == Mode.A ? 2 : 3) + acti(x);
        return v * x + y;
    }

    static double hh(double x, boolean f) {
        M = Mode.B;
        if (f) return x * x;
        return x;
    }

    @Differentiable
    static double m3(double x, double y, boolean c) {
        M = Mode.A;
        double r = hh(x, M == Mode.A);
        return r * hh(y, M == Mode.A);
    }

    static boolean set(boolean v) {
        M = Mode.B;
        return v;
    }

    @Differentiable
    static double m4(double x, double y, boolean c) {
        M = Mode.A;
        double r = 0;
        if (M == Mode.A & set(c)) r = x * x;
        else r = y;
        return r * (M == Mode.B ? x : y);
    }

    @Differentiable
    static double c5(double x, double y, boolean c) {
        K = 0;
        String t = "a";
        Bx b = BX;
        t += b;
        t += b;
        return x * K + y;
    }
}

final class Ext {
    private Ext() {}

    static int sl(String s, int n) {
        return s.length() * 100 + n;
    }

    static int al(int[] a, int n) {
        return a[0] * 10 + n;
    }

    static int ll(List<Integer> l, int n) {
        return l.size() * 10 + n;
    }

    static int f2(int a, int b) {
        return a * 10 + b;
    }

    static int va(int... a) {
        int s = 0;
        for (int x : a) s = s * 10 + x;
        return s;
    }
}

final class Bx {
    int a;
    int b;
    int f = 1;

    Bx(int a, int b) {
        this.a = a;
        this.b = b;
    }

    @Override
    public String toString() {
        Input.K++;
        return "b";
    }
}
