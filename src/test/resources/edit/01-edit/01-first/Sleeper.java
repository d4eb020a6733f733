void main() throws Exception {
    Thread.sleep(Integer.getInteger("millis", 20));
    IO.println("done");
}
