/** Records, their tangents and their descriptors, as the processor writes them. Reads and writes nothing: other tests use them. */
@NullMarked
package org.jadjoint.runtime.model;

import org.jspecify.annotations.NullMarked;
