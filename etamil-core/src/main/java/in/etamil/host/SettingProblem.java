package in.etamil.host;

import java.io.Serializable;

/**
 * A value that cannot be used, as data. Immutable and thread-safe.
 *
 * @param setting the name of the setting, such as {@code http.port}
 * @param origin where the value comes from
 * @param key what names it there: a system property or an environment variable
 * @param value the value, or the entry of a list; {@code ***} in place of a secret
 * @param tamil what is wrong and what is allowed, in Tamil
 * @param english the same in English
 */
public record SettingProblem(
        String setting,
        Settings.Origin origin,
        String key,
        String value,
        String tamil,
        String english)
        implements Serializable {

    static SettingProblem of(Setting<?> setting, Settings.Origin origin, String key, String text) {
        String value = setting.isSecret() ? "***" : text;
        return new SettingProblem(
                setting.name(),
                origin,
                key,
                value,
                key
                        + " இன் மதிப்பு '"
                        + value
                        + "' ஏற்கத்தக்கதல்ல; வேண்டியது: "
                        + setting.type().tamil(),
                key + " must be " + setting.type().english() + ", got '" + value + "'");
    }

    /**
     * The problem as users see it.
     *
     * @return {@code TAMIL (ENGLISH)}
     */
    public String message() {
        return tamil + "  (" + english + ")";
    }
}
