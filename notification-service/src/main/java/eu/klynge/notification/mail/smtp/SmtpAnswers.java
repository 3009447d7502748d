package eu.klynge.notification.mail.smtp;

import eu.klynge.notification.mail.MailServer.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's answer means: 5xx is final, all else is worth another try. Reasons quote codes, never addresses. */
final class SmtpAnswers {

    private SmtpAnswers() {}

    static Delivery of(MessagingException failure) {
        for (Throwable each = failure; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                int code = address.getReturnCode();
                return isFinal(code)
                        ? new Delivery.Refused(true, "address refused: " + code)
                        : new Delivery.NotNow("address: " + code);
            }
            if (each instanceof AddressException) {
                return new Delivery.Refused(true, "address malformed");
            }
        }
        if (failure instanceof SMTPSendFailedException whole) {
            int code = whole.getReturnCode();
            return isFinal(code)
                    ? new Delivery.Refused(false, "e-mail refused: " + code)
                    : new Delivery.NotNow("e-mail: " + code);
        }
        return new Delivery.NotNow(failure.getClass().getSimpleName());
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static boolean isFinal(int code) {
        return code >= 500 && code <= 599;
    }
}
