package org.jadjoint.runtime.model;

/** One of two functions. */
public sealed interface Activation permits Relu, Scaled {}
