package org.jadjoint.samples.regression;

/** Observations and the curve to lay through them. */
record Problem(Dataset data, Curve curve) {}
