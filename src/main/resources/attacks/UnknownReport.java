// attack: a message to the site, whole and sound, that means nothing
// needs: COMPUTE
// ends: broken
void main() throws Throwable {
    long word = Forging.word();
    byte[] nothing = new byte[200];
    java.util.Arrays.fill(nothing, (byte) 0x7f);
    Forging.write(Forging.message(word, nothing.length, nothing));
    Thread.sleep(60_000);
}
