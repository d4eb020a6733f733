// attack: a message to the site that ends before its end
// needs: COMPUTE
// ends: broken
void main() throws Throwable {
    long word = Forging.word();
    Forging.write(Forging.message(word, 4_000, new byte[9]));
    Runtime.getRuntime().halt(0);
}
