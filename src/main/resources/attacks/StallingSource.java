// attack: a source that keeps the compiler busy
// needs: COMPUTE
// ends: compiling
void main() {
    Object o = choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(choose(1, "a", 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L), 2L));
}

<T extends Comparable<? super T>> T choose(T a, T b) {
    return a;
}

<T extends java.io.Serializable> T choose(T a, T b) {
    return b;
}
