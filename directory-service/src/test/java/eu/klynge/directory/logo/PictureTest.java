package eu.klynge.directory.logo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.logo.LogoRefused.NoPicture;
import eu.klynge.directory.logo.LogoRefused.TooManyPixels;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class PictureTest {

    /** A red picture. */
    public static byte[] file(String format, int width, int height) {
        int type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, height, type);
        var brush = image.createGraphics();
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage shown(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    @ParameterizedTest
    @CsvSource({
        "png, 300, 100, 300, 100",
        "jpg, 300, 100, 300, 100",
        "png, 1024, 512, 512, 256",
        "jpg, 4096, 4096, 512, 512",
        "png, 4096, 1, 512, 1",
        "png, 1, 1, 1, 1"
    })
    void aPictureIsMadeAnewAndNeverTooLarge(String format, int width, int height, int newWidth, int newHeight)
            throws IOException {
        BufferedImage image = shown(Picture.of(file(format, width, height)));

        assertThat(image.getWidth()).isEqualTo(newWidth);
        assertThat(image.getHeight()).isEqualTo(newHeight);
        Color middle = new Color(image.getRGB(newWidth / 2, newHeight / 2));
        assertThat(middle.getRed()).isGreaterThan(200);
        assertThat(middle.getGreen()).isLessThan(50);
    }

    @Test
    void itsNameIsThatOfItsContent() {
        Picture one = Picture.of(file("png", 20, 10));

        assertThat(one.name())
                .matches("[0-9a-f]{32}\\.png")
                .isEqualTo(Picture.of(file("png", 20, 10)).name());
        assertThat(one.name()).isNotEqualTo(Picture.of(file("png", 20, 11)).name());
    }

    @Test
    void whatElseWasInTheFileIsGone() {
        byte[] png = file("png", 20, 10);
        byte[] with = Arrays.copyOf(png, png.length + 30);
        System.arraycopy("<script>alert(1)</script>     ".getBytes(StandardCharsets.US_ASCII), 0, with, png.length, 30);

        Picture picture = Picture.of(with);

        assertThat(new String(picture.png(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "\u0089PNG\r\n\u001a\n"})
    void whatIsNoPictureIsRefused(String file) {
        assertThatThrownBy(() -> Picture.of(file.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(NoPicture.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void otherFormatsAreRefusedWhateverTheyAreCalled(String format) {
        assertThatThrownBy(() -> Picture.of(file(format, 20, 10))).isInstanceOf(NoPicture.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPictureCutOffInTheMiddleIsRefused(String format) {
        byte[] whole = file(format, 400, 400);

        assertThatThrownBy(() -> Picture.of(Arrays.copyOf(whole, whole.length / 8)))
                .isInstanceOf(NoPicture.class);
    }

    /** Two thousand million pixels in some hundred bytes; decoded they would be gigabytes. */
    @Test
    void aBombIsRefusedByItsHeader() {
        byte[] bomb = file("png", 20, 10);
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 45_000).putInt(20, 45_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        header.putInt(29, (int) crc.getValue());

        assertThatThrownBy(() -> Picture.of(bomb)).isInstanceOf(TooManyPixels.class);
    }
}
