package org.jadjoint.samples.gradbench;

/**
 * A hand of bones and a skin of vertices.
 *
 * @param parents of each bone the one that it hangs on, or -1; a parent stands before its children
 * @param baseRelatives how each bone lies to its parent at rest, 4 by 4
 * @param inverseBaseAbsolutes from the space at rest to that of each bone, 4 by 4
 * @param basePositions the vertices at rest, each with a 1 as its fourth coordinate
 * @param weights how much each vertex, a row, follows each bone
 * @param triangles the three vertices of each triangle of the skin
 * @param isMirrored whether this is a left hand that is described as a right one
 */
record HandModel(
        int[] parents,
        double[][][] baseRelatives,
        double[][][] inverseBaseAbsolutes,
        double[][] basePositions,
        double[][] weights,
        int[][] triangles,
        boolean isMirrored) {}
