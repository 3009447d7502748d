package eu.klynge.directory.logo;

import eu.klynge.directory.logo.LogoRefused.NoPicture;
import eu.klynge.directory.logo.LogoRefused.TooManyPixels;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A PNG that we made ourselves, of at most {@link #SIDE} pixels a side.
 *
 * @param name made of its content, so that another picture has another name
 */
public record Picture(String name, byte[] png) {

    public static final int SIDE = 512;

    private static final int LARGEST_SIDE = 4096;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    static {
        // Streams over the bytes at hand need no files.
        ImageIO.setUseCache(false);
    }

    /**
     * Whatever else was in the file, say where it was taken or a program, is not in the picture.
     *
     * @param file PNG or JPEG, by its content and not by its name
     * @throws LogoRefused before anything is decoded
     */
    public static Picture of(byte[] file) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new NoPicture();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return of(decoded(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException broken) {
            throw new NoPicture();
        }
    }

    private static BufferedImage decoded(ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new NoPicture();
        }
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new TooManyPixels(LARGEST_SIDE);
        }
        // A side four times as long as wanted shows no more than one in four of its pixels.
        int step = Math.max(1, Math.max(width, height) / (4 * SIDE));
        var sparing = reader.getDefaultReadParam();
        sparing.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparing);
    }

    private static Picture of(BufferedImage image) throws IOException {
        double shrink = Math.min(1.0, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * shrink));
        int height = Math.max(1, (int) Math.round(image.getHeight() * shrink));
        BufferedImage fresh = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = fresh.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(fresh, "png", png);
        return new Picture(digest(png.toByteArray()) + ".png", png.toByteArray());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
