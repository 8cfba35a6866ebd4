package org.jadjoint.processor.optimize;

import static org.jadjoint.processor.optimize.PassText.assertBecomes;
import static org.jadjoint.processor.optimize.PassText.assertStays;

import org.junit.jupiter.api.Test;

class DropLastClearsTest {
    private static final Pass PASS = new DropLastClears();

    private static final String CLEAR = "bar[i.1] = zero";

    /** A loop back over a shadow; {@code %s} is what stands behind the load, in the loop, and behind the loop. */
    private static String back(String kind, String index, String inLoop, String behind) {
        return """
                bar: double[] = new %s n
                one: int = const 1
                zero: double = const 0.0
                s: double, i: int = loop (s.1: double = x, i.1: int = n) {
                  more: boolean = ge(i.1, one)
                  if more {
                    e: double = bar[%s]
                    %s
                    s.2: double = add(s.1, e)
                    i.2: int = sub(i.1, one)
                    continue s.2, i.2
                  } else {
                    break s.1, i.1
                  }
                }
                %s
                return s
                """.formatted(kind, index, inLoop, behind);
    }

    @Test
    void theLastClearIsDropped() {
        assertBecomes(PASS, back("shadow", "i.1", CLEAR, ""), back("shadow", "i.1", "", ""));
    }

    @Test
    void anElementThatIsReadBehindTheLoopIsCleared() {
        assertStays(PASS, back("shadow", "i.1", CLEAR, "later: double = bar[one]"));
    }

    @Test
    void anElementThatAnotherIterationReadsIsCleared() {
        assertStays(PASS, back("shadow", "one", CLEAR, ""));
        assertStays(PASS, back("shadow", "i.1", CLEAR + " bar[one] += e", ""));
    }

    @Test
    void onlyZerosAreDropped() {
        assertStays(PASS, back("shadow", "i.1", "bar[i.1] = x", ""));
    }

    @Test
    void theUsersArraysKeepTheirZeros() {
        assertStays(PASS, back("primal", "i.1", CLEAR, ""));
    }

    @Test
    void aRowOfAnArrayIsClearedForWhoReachesItThere() {
        String row = back("shadow", "i.1", CLEAR, "")
                .replace("s: double, i: int", "rows: double[][] = new shadow n\nrows[one] = bar\ns: double, i: int");
        assertStays(PASS, row);
    }

    @Test
    void anElementThatAnInnerLoopReadsAgainIsCleared() {
        assertStays(PASS, """
                bar: double[] = new shadow n
                one: int = const 1
                zero: double = const 0.0
                s: double, i: int = loop (s.1: double = x, i.1: int = n) {
                  more: boolean = ge(i.1, one)
                  if more {
                    t: double, k: int = loop (t.1: double = s.1, k.1: int = n) {
                      again: boolean = ge(k.1, one)
                      if again {
                        e: double = bar[i.1]
                        bar[i.1] = zero
                        t.2: double = add(t.1, e)
                        k.2: int = sub(k.1, one)
                        continue t.2, k.2
                      } else {
                        break t.1, k.1
                      }
                    }
                    i.2: int = sub(i.1, one)
                    continue t, i.2
                  } else {
                    break s.1, i.1
                  }
                }
                return s
                """);
    }
}
