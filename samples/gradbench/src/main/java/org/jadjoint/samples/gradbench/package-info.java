/**
 * Answers GradBench over its protocol: {@code Main} lists the modules, {@code Protocol} answers a message, and each
 * evaluation is a class of ordinary Java, such as {@code Gmm}, with a {@code GmmModule} that reads its input and calls the
 * generated derivative.
 */
@NullMarked
package org.jadjoint.samples.gradbench;

import org.jspecify.annotations.NullMarked;
