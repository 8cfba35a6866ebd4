package org.jadjoint.processor.rules;

import java.util.Arrays;
import java.util.List;

/**
 * A point where a primitive's derivative is a convention, infinite or missing.
 *
 * @param partials the partial by each argument; a symbolic zero counts as 0
 */
record HardPoint(String name, List<Double> at, List<Double> partials) {
    /** Name, point, partials. */
    private static final String TABLE = """
            asin       1            ∞
            asin       -1           ∞
            asin       1.5          NaN
            acos       1            -∞
            acos       -1           -∞
            acos       -1.5         NaN
            atan       ∞            0
            atan2      0 0          NaN NaN
            atan2      0 -2         -0.5 0
            atan2      1e200 1e200  5e-201 -5e-201
            tanh       ∞            0
            exp        -∞           0
            expm1      -∞           0
            log        0            ∞
            log        -0           ∞
            log        -1           NaN
            log10      0            ∞
            log10      -0           ∞
            log10      -1           NaN
            log1p      -1           ∞
            log1p      -2           NaN
            sqrt       0            ∞
            sqrt       -0           ∞
            sqrt       -1           NaN
            sqrt       ∞            0
            cbrt       0            ∞
            cbrt       -0           ∞
            pow        0 0.5        ∞ 0
            pow        0 1          1 0
            pow        0 2          0 0
            pow        0 0          0 NaN
            pow        0 -1         -∞ NaN
            pow        -0 0.5       ∞ 0
            pow        -0 1         1 0
            pow        -2 3         12 NaN
            pow        2 0          0 0.6931471805599453
            pow        NaN 0        0 NaN
            hypot      0 0          0 0
            hypot      -0 0         0 0
            abs        0            0
            abs        -0           0
            abs        NaN          NaN
            max        1 1          0.5 0.5
            max        0 -0         0.5 0.5
            max        ∞ ∞          0.5 0.5
            max        NaN 1        NaN NaN
            max        1 NaN        NaN NaN
            min        1 1          0.5 0.5
            min        -0 0         0.5 0.5
            min        -∞ -∞        0.5 0.5
            min        NaN 1        NaN NaN
            min        1 NaN        NaN NaN
            clamp      0 0 1        1 0 0
            clamp      1 0 1        1 0 0
            clamp      -1 0 1       0 1 0
            clamp      2 0 1        0 0 1
            fma        0 ∞ 1        ∞ 0 1
            rem        6 3          1 -2
            rem        -7 3         1 2
            rem        5 ∞          1 0
            rem        ∞ 3          1 NaN
            rem        5 0          1 NaN
            IEEEremainder  5 2       1 -2
            IEEEremainder  7 2       1 -4
            copySign   0 -1         -1 0
            copySign   -0 -1        1 0
            copySign   -0 0         -1 0
            signum     0            0
            signum     NaN          NaN
            floor      1            0
            floor      NaN          NaN
            ceil       1            0
            ceil       NaN          NaN
            rint       0.5          0
            rint       NaN          NaN
            ulp        1            0
            ulp        NaN          NaN
            nextUp     0            1
            nextDown   0            1
            nextAfter  1 1          1 0
            scalb      1 3          8 0
            div        1 0          ∞ -∞
            div        0 0          ∞ NaN
            mul        0 ∞          ∞ 0
            scale      0 ∞          ∞ 0
            """;

    static final List<HardPoint> ALL = TABLE.lines().map(HardPoint::parse).toList();

    private static HardPoint parse(String line) {
        String[] columns = line.split(" {2,}", -1);
        return new HardPoint(columns[0], numbers(columns[1]), numbers(columns[2]));
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.trim().split(" +"))
                .map(word -> Double.valueOf(word.replace("∞", "Infinity")))
                .toList();
    }
}
