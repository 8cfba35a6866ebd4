/** Fits curves to data by least squares: {@code Models} is differentiated, {@code Problems} lists the data, {@code Main} runs it. */
@NullMarked
package org.jadjoint.samples.regression;

import org.jspecify.annotations.NullMarked;
