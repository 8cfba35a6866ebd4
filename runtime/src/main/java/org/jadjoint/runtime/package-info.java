/**
 * What users of derivatives call at run time: descriptors of structures, and functions as values. The derivatives of scalar and array
 * code need nothing of it. Reads what generated descriptors say of records, writes numbers and new records.
 */
@NullMarked
package org.jadjoint.runtime;

import org.jspecify.annotations.NullMarked;
