/** Tests of derivatives for users: reads a function with its derivatives, writes nothing or throws an {@code AssertionError} that says what is wrong where. */
@NullMarked
package org.jadjoint.runtime.check;

import org.jspecify.annotations.NullMarked;
