/**
 * Functions that are given by equations: roots, fixed points and minima of functions that are passed. Reads functions and, for
 * derivatives, their shadows and tangents; writes solutions, and one linear solve's worth of cotangents.
 */
@NullMarked
package org.jadjoint.runtime.implicit;

import org.jspecify.annotations.NullMarked;
