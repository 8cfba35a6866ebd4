/**
 * Problems of the user's code: their catalogue, their wording and their order.
 *
 * <p>Reads what the other stages report, writes messages at places of the user's source. It knows neither javac's trees
 * nor the processing environment: a {@link org.jadjoint.processor.diagnostics.Place} prints for itself.
 */
@NullMarked
package org.jadjoint.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
