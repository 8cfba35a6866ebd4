/**
 * The harness of the case folders, and the three helpers that tests share: Compile, Golden, Laws. Reads source text and
 * points, writes verdicts.
 */
@NullMarked
package org.jadjoint.processor.cases;

import org.jspecify.annotations.NullMarked;
