/** The builds in which the processor must do its work. Reads the packaged jar and small projects, writes what their compilers make of them. */
@NullMarked
package org.jadjoint.processor.hosts;

import org.jspecify.annotations.NullMarked;
