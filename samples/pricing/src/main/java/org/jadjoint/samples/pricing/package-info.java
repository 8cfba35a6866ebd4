/** Prices options and their sensitivities: {@code BlackScholes} in closed form, {@code AsianOption} by simulation. */
@NullMarked
package org.jadjoint.samples.pricing;

import org.jspecify.annotations.NullMarked;
