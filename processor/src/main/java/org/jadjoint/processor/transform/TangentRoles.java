package org.jadjoint.processor.transform;

import org.jadjoint.processor.analysis.Aliases;
import org.jadjoint.processor.analysis.Effects;
import org.jadjoint.processor.analysis.Facts;
import org.jadjoint.processor.analysis.Structure;
import org.jadjoint.processor.ir.Op;
import org.jadjoint.processor.ir.Value;

/** Where the tangents of new aggregates may live. */
interface TangentRoles {
    /**
     * Where the tangent of a new array may live: what leaves the function must not be in memory that the next call uses again, nor what
     * outlives its iteration in memory of the next one.
     *
     * @param whole whether the memory is also that of what the array refers to
     */
    Op.Role role(Value array, boolean whole);

    /** Whether an element of an array of arrays is replaced by another array. */
    boolean isReplacedWithin(Value array);

    /** In sweeps the tangent of an array of the user's is one of its own each time: the reverse sweep may read it. */
    TangentRoles OF_SWEEPS = new TangentRoles() {
        @Override
        public Op.Role role(Value array, boolean whole) {
            return Op.Role.PRIMAL;
        }

        @Override
        public boolean isReplacedWithin(Value array) {
            return false;
        }
    };

    /** In a function that runs once, forward, as its facts allow. */
    static TangentRoles of(Facts facts) {
        Aliases aliases = facts.aliases();
        Effects effects = facts.effects();
        Structure structure = facts.structure();
        return new TangentRoles() {
            @Override
            public Op.Role role(Value array, boolean whole) {
                if (whole ? aliases.leavesInPart(array) : aliases.leaves(array)) return Op.Role.PRIMAL;
                Op.Loop loop = structure.home(array).loop();
                if (loop == null) return Op.Role.SHADOW;
                boolean scratch = whole ? effects.isWhollyFreshIn(loop, array) : effects.isFreshIn(loop, array);
                return scratch ? Op.Role.SCRATCH : Op.Role.PRIMAL;
            }

            @Override
            public boolean isReplacedWithin(Value array) {
                return effects.isReplacedWithin(array);
            }
        };
    }
}
