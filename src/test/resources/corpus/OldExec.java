// expect: THREAD in main at Process.waitFor, IO in main at Runtime.exec
@SuppressWarnings("deprecation")
void main() throws Exception {
    Runtime runtime = Runtime.getRuntime();
    System.out.println(runtime.exec("sleep 0.1").waitFor());
    System.out.println(runtime.exec("true", new String[] {"A=b"}).waitFor());
    System.out.println(runtime.exec("false", null, new File("/")).waitFor());
}
