package org.jadjoint.samples.digits;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** A contact sheet of the digits that a network misread, the most confident mistakes first. */
final class MisreadSheet {
    private static final int COLUMNS = 6;
    private static final int SCALE = 14;
    private static final int IMAGE = Digits.SIDE * SCALE;
    private static final int MARGIN = 16;
    private static final int CAPTION = 36;
    private static final int HEADER = 44;
    private static final int CELL_WIDTH = IMAGE + MARGIN;
    private static final int CELL_HEIGHT = IMAGE + CAPTION + MARGIN;
    private static final Color INK = new Color(0x222222);
    private static final Color MISTAKE = new Color(0xb03a2e);

    private final Digits digits;
    private final List<Classifier.Misread> misread;

    MisreadSheet(Digits digits, List<Classifier.Misread> misread) {
        this.digits = digits;
        this.misread = misread.stream()
                .sorted(Comparator.comparingDouble(Classifier.Misread::confidence)
                        .reversed())
                .toList();
    }

    void save(Path file) throws IOException {
        int rows = (misread.size() + COLUMNS - 1) / COLUMNS;
        BufferedImage sheet = new BufferedImage(
                MARGIN + COLUMNS * CELL_WIDTH, HEADER + rows * CELL_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        drawHeader(graphics);
        for (int k = 0; k < misread.size(); k++) {
            int left = MARGIN + k % COLUMNS * CELL_WIDTH;
            int top = HEADER + k / COLUMNS * CELL_HEIGHT;
            drawImage(graphics, misread.get(k).index(), left, top);
            drawCaption(graphics, misread.get(k), left, top + IMAGE);
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    private void drawHeader(Graphics2D graphics) {
        graphics.setColor(INK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        graphics.drawString(
                "%d of %d test digits misread".formatted(misread.size(), digits.size()), MARGIN, HEADER - 18);
    }

    private void drawImage(Graphics2D graphics, int index, int left, int top) {
        for (int row = 0; row < Digits.SIDE; row++) {
            for (int column = 0; column < Digits.SIDE; column++) {
                double brightness = digits.images()[index * Digits.PIXELS + row * Digits.SIDE + column];
                int gray = (int) Math.round(255 * (1 - brightness));
                graphics.setColor(new Color(gray, gray, gray));
                graphics.fillRect(left + column * SCALE, top + row * SCALE, SCALE, SCALE);
            }
        }
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.drawRect(left, top, IMAGE - 1, IMAGE - 1);
    }

    private static void drawCaption(Graphics2D graphics, Classifier.Misread misread, int left, int top) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        graphics.setColor(INK);
        graphics.drawString("is a " + misread.actual(), left, top + 15);
        graphics.setColor(MISTAKE);
        graphics.drawString(
                String.format(Locale.ROOT, "read as %d (%.0f %%)", misread.answer(), 100 * misread.confidence()),
                left,
                top + 30);
    }
}
