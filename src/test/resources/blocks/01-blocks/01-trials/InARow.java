void main() throws Exception {
    int jobs = Integer.getInteger("jobs", 16);
    for (int job = 1; job <= jobs; job++) {
        Thread.sleep(Integer.getInteger("pause", 20));
    }
    IO.println(jobs + " jobs");
}
