/** What users of derivatives call at run time. The derivatives of scalar and array code need nothing of it. */
@NullMarked
package org.jadjoint.runtime;

import org.jspecify.annotations.NullMarked;
