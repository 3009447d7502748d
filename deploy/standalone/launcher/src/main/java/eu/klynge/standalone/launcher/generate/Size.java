package eu.klynge.standalone.launcher.generate;

import eu.klynge.standalone.launcher.generate.RegistrationForm.Members;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Recognition;
import java.time.LocalDate;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** How big an organisation is and who vouches for it: what decides its tier. */
record Size(
        Members members,
        double fullTimeEquivalents,
        @Nullable Recognition recognition) {

    private static final double MEDIAN_MEMBERS = 80;
    private static final double SPREAD = 0.85;

    static Size any(Random random, Places.Country country) {
        if (random.nextInt(12) == 0) {
            return new Size(members(random, 5 + random.nextInt(10)), (2 + random.nextInt(3)) / 10.0, null);
        }
        var total = (int) Math.round(MEDIAN_MEMBERS * Math.exp(SPREAD * random.nextGaussian()));
        var bounded = Math.clamp(total, 16, 1_500);
        var fullTimeEquivalents = Math.round(Math.max(5, bounded * (0.2 + random.nextDouble() * 0.5))) / 10.0;
        return new Size(members(random, bounded), fullTimeEquivalents, recognition(random, country));
    }

    /** The parts fill the total: research and public bodies at least one each, what the shares leave over is other. */
    static Members members(Random random, int total) {
        var large = share(random, total, 0.03, 0.12);
        var research = Math.max(1, share(random, total, 0.03, 0.10));
        var publicBody = Math.max(1, share(random, total, 0.02, 0.08));
        var sme = (int) ((total - large - research - publicBody) * (0.85 + random.nextDouble() * 0.15));
        var startUp = share(random, sme, 0.05, 0.35);
        return new Members(
                total, sme, startUp, large, research, publicBody, total - sme - large - research - publicBody);
    }

    private static int share(Random random, int total, double least, double most) {
        return (int) (total * (least + random.nextDouble() * (most - least)));
    }

    private static @Nullable Recognition recognition(Random random, Places.Country country) {
        return country.programme().isEmpty() || random.nextInt(4) > 0
                ? null
                : new Recognition(
                        country.programme(), country.issuer(), LocalDate.of(2027 + random.nextInt(3), 12, 31));
    }
}
