/**
 * Passes that make functions shorter and faster without changing a bit of what they compute. Reads and writes the intermediate
 * representation; {@link org.jadjoint.processor.optimize.PassList} says in which order.
 */
@NullMarked
package org.jadjoint.processor.optimize;

import org.jspecify.annotations.NullMarked;
