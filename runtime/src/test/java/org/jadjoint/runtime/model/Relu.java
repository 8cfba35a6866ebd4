package org.jadjoint.runtime.model;

/** A variant without any leaf. */
public record Relu() implements Activation {}
