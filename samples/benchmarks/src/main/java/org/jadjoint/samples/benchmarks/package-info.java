/** Measures generated gradients against hand-written ones, and what the processor adds to a compilation. */
@NullMarked
package org.jadjoint.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
