package cases;

import java.util.List;
import org.jadjoint.Differentiable;

final class Input {
    private Input() {}

    /** Java of any kind goes along as it stands, as long as it carries no derivative. */
    @Differentiable
    static double scaled(double x, String unit) {
        int power;
        try {
            power = List.of("one", "kilo", "mega").indexOf(unit.trim());
        } catch (NullPointerException missing) {
            power = 0;
        }
        return x * Math.scalb(x, power);
    }
}
