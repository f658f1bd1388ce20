package in.etamil.http.internal.binding;

import in.etamil.served.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a form as a program has them (docs/requests-and-responses.md).
 *
 * @param files the files in the order sent
 */
record ProgramFiles(List<ReceivedFile> files) implements Uploads {

    @Override
    public int count() {
        return files.size();
    }

    @Override
    public long save(int position, Path file) throws IOException {
        ReceivedFile received = files.get(position);
        received.saveTo(file);
        return received.size();
    }

    /** What a program sees of them (docs/requests-and-responses.md). */
    List<Map<String, Object>> records() {
        List<Map<String, Object>> records = new ArrayList<>();
        for (ReceivedFile file : files) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("குறியீடு", records.size());
            record.put("பெயர்", file.name());
            record.put("கோப்புப்_பெயர்", file.fileName());
            record.put("வகை", file.contentType());
            record.put("அளவு", file.size());
            records.add(record);
        }
        return records;
    }
}
