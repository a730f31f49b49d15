package org.kaohe.serve;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server ({@code spring.mail.*}) and the addresses of {@code kaohe.mail.to}. */
@Component
final class Post {

    private final ObjectProvider<JavaMailSender> sender;
    private final List<String> to;
    private final String from;

    Post(ObjectProvider<JavaMailSender> sender, @Value("${kaohe.mail.to}") List<String> to, @Value("${kaohe.mail.from}") String from) {
        this.sender = sender;
        this.to = to.stream().map(String::strip).filter(address -> !address.isEmpty()).toList();
        this.from = from;
    }

    /** @return whom to write to; empty: nobody */
    List<String> addresses() {
        return to;
    }

    void send(Letter letter) throws MessagingException {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null) {
            throw new MailPreparationException("没有设置邮件服务器 spring.mail.host");
        }
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from.isBlank() ? to.get(0) : from);
        helper.setTo(to.toArray(String[]::new));
        helper.setSubject(letter.subject());
        helper.setText(letter.body());
        server.send(message);
    }
}
