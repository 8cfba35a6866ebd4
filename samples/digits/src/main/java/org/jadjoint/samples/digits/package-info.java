/** Teaches a small network to read handwritten digits: {@code Network} is differentiated, {@code Main} runs it. */
@NullMarked
package org.jadjoint.samples.digits;

import org.jspecify.annotations.NullMarked;
