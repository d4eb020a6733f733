// expect: SLEEPING in main at Thread.sleep
void main() throws Exception {
    Thread.sleep(2);
    try {
        Runtime.getRuntime().exit(8);
    } finally {
        System.out.println("not reached");
    }
}
