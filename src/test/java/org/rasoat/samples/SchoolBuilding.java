package org.rasoat.samples;

/**
 * A building of a school.
 *
 * @param code the code by which both sheets know it
 * @param use what it is for
 * @param area the floor area in square metres
 * @param pupils how many are in it at most
 */
record SchoolBuilding(
    String school,
    String code,
    String name,
    String use,
    int storeys,
    int area,
    int pupils,
    int exits,
    int extinguishers) {}
