package org.jadjoint.runtime.model;

import java.util.List;

/** A record that contains itself. */
public record Tree(double weight, List<Tree> children) {}
