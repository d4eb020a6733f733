// attack: memory of the heap, of direct buffers and of classes
// needs: COMPUTE
// ends: anyhow
void main() {
    List<Object> kept = new ArrayList<>();
    try {
        while (kept.size() < 4_000) {
            kept.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
        }
        System.out.println("THROUGH: 4,000 MiB of direct buffers");
    } catch (OutOfMemoryError refused) {
        System.out.println("held: direct buffers: " + kept.size() + " MiB");
    }
    while (kept.size() < 8_000) {
        kept.add(new byte[1 << 20]);
    }
    System.out.println("THROUGH: 4,000 MiB of heap");
}
