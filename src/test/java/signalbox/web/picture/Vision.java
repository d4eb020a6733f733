package signalbox.web.picture;

/**
 * How eyes see colours: all of them, or without one kind of cone. The matrices are those of Machado, Oliveira and
 * Fernandes (2009) for a full deficiency; they work on linear RGB.
 */
enum Vision {
    FULL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private static final double[] LINEAR_RGB_TO_XYZ = {
        0.4124 / 0.9505,
        0.3576 / 0.9505,
        0.1805 / 0.9505,
        0.2126,
        0.7152,
        0.0722,
        0.0193 / 1.0888,
        0.1192 / 1.0888,
        0.9505 / 1.0888
    };

    @SuppressWarnings("ImmutableEnumChecker") // Never handed out, never written.
    private final double[] matrix;

    Vision(double... matrix) {
        this.matrix = matrix;
    }

    /**
     * How far apart two colours look: distance in CIE L*a*b*, where about 2 is just noticed side by side.
     *
     * @param one as {@code #rrggbb}
     * @param other as {@code #rrggbb}
     */
    double distance(String one, String other) {
        double[] a = lab(times(matrix, linear(one)));
        double[] b = lab(times(matrix, linear(other)));
        return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
    }

    private static double square(double number) {
        return number * number;
    }

    private static double[] linear(String colour) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            linear[i] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += matrix[3 * i + j] * vector[j];
            }
            product[i] = Math.clamp(sum, 0, 1);
        }
        return product;
    }

    private static double[] lab(double[] linear) {
        double[] white = times(LINEAR_RGB_TO_XYZ, linear);
        double x = lightness(white[0]);
        double y = lightness(white[1]);
        double z = lightness(white[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double lightness(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}
