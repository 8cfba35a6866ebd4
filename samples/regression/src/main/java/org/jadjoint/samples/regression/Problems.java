package org.jadjoint.samples.regression;

import static org.jadjoint.samples.regression.ModelsDerivatives.ageingPullback;

import java.util.List;
import java.util.stream.Stream;

/** Each dataset with its model: the one that is written by hand and, beside it, the derivative that is not. */
final class Problems {
    private Problems() {}

    /** All of them, by NIST's level of difficulty. */
    static List<Problem> all() {
        return Stream.of(lower(), average(), higher()).flatMap(List::stream).toList();
    }

    private static List<Problem> lower() {
        return List.of(
                problem("Misra1a", Models::saturation, ModelsDerivatives::saturationPullback),
                problem("Misra1b", Models::squareSaturation, ModelsDerivatives::squareSaturationPullback),
                problem("Chwirut2", Models::decayOverLine, ModelsDerivatives::decayOverLinePullback),
                problem("Lanczos3", Models::threeDecays, ModelsDerivatives::threeDecaysPullback),
                problem("Gauss1", Models::twoBells, ModelsDerivatives::twoBellsPullback),
                problem("DanWood", Models::power, ModelsDerivatives::powerPullback));
    }

    private static List<Problem> average() {
        Curve ageing = new Curve(
                (b, x) -> Models.ageing(b, x[0], x[1]),
                (b, x, resultBar, bBar) -> ageingPullback(b, x[0], x[1], resultBar, bBar));
        return List.of(
                problem("Kirby2", Models::quadratics, ModelsDerivatives::quadraticsPullback),
                problem("Hahn1", Models::cubics, ModelsDerivatives::cubicsPullback),
                new Problem(Dataset.load("Nelson"), ageing),
                problem("MGH17", Models::twoDecays, ModelsDerivatives::twoDecaysPullback),
                problem("Gauss3", Models::twoBells, ModelsDerivatives::twoBellsPullback),
                problem("Roszman1", Models::arcTangent, ModelsDerivatives::arcTangentPullback));
    }

    private static List<Problem> higher() {
        return List.of(
                problem("MGH09", Models::kinetics, ModelsDerivatives::kineticsPullback),
                problem("Thurber", Models::cubics, ModelsDerivatives::cubicsPullback),
                problem("BoxBOD", Models::saturation, ModelsDerivatives::saturationPullback),
                problem("Rat42", Models::logistic, ModelsDerivatives::logisticPullback),
                problem("Eckerle4", Models::flatteningBell, ModelsDerivatives::flatteningBellPullback),
                problem("Bennett5", Models::shiftedPower, ModelsDerivatives::shiftedPowerPullback));
    }

    private static Problem problem(String name, Curve.PlaneModel model, Curve.PlanePullback pullback) {
        return new Problem(Dataset.load(name), Curve.of(model, pullback));
    }
}
