// A partner agency with KafkaJS. It knows what the platform tells an agency and nothing else.
//   node agency.mjs read TOPIC GROUP beginning|group|<milliseconds> COUNT   prints COUNT records as lines of JSON and commits them
//   node agency.mjs send TOPIC                                              tries to write
// A refusal is a line {"refused": …} and the exit code 3; too few records in time are the exit code 4.
import { Kafka, logLevel } from 'kafkajs';

const connection = JSON.parse(process.env.KLYNGE_CONNECTION);
const { KLYNGE_CLIENT_ID: clientId, KLYNGE_CLIENT_SECRET: clientSecret } = process.env;
const limit = Number(process.env.KLYNGE_LIMIT_SECONDS ?? 40) * 1000;

async function token() {
  const answer = await fetch(connection.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: connection.scope,
    }),
  });
  if (!answer.ok) throw new Error(`no token: ${answer.status}`);
  return { value: (await answer.json()).access_token };
}

const kafka = new Kafka({
  clientId,
  brokers: connection.bootstrapServers.split(','),
  ssl: connection.securityProtocol === 'SASL_SSL',
  sasl: { mechanism: 'oauthbearer', oauthBearerProvider: token },
  logLevel: logLevel.NOTHING,
  retry: { retries: 3, initialRetryTime: 300 },
});

const line = (what) => process.stdout.write(`${JSON.stringify(what)}\n`);

function end(code) {
  process.stdout.write('', () => process.exit(code));
}

function refused(error) {
  let cause = error;
  while (cause.cause ?? cause.originalError) cause = cause.cause ?? cause.originalError;
  line({ refused: cause.type ?? cause.name, message: cause.message });
  end(3);
}

function text(buffer) {
  return buffer === null || buffer === undefined ? null : buffer.toString('utf8');
}

function record(topic, partition, message) {
  return {
    topic,
    partition,
    offset: message.offset,
    timestamp: message.timestamp,
    key: text(message.key),
    headers: Object.fromEntries(Object.entries(message.headers ?? {}).map(([name, value]) => [name, text(value)])),
    value: text(message.value),
  };
}

async function read(topic, groupId, from, count) {
  let left = Number(count);
  const consumer = kafka.consumer({ groupId, allowAutoTopicCreation: false });
  consumer.on(consumer.events.CRASH, ({ payload }) => refused(payload.error));
  await consumer.connect();
  // Where a group has committed nothing it begins at the beginning, also when it goes on elsewhere.
  await consumer.subscribe({ topics: [topic], fromBeginning: true });
  let starts = [];
  if (/^\d+$/.test(from)) {
    const admin = kafka.admin();
    await admin.connect();
    starts = await admin.fetchTopicOffsetsByTimestamp(topic, Number(from));
    await admin.disconnect();
  }
  await consumer.run({
    autoCommit: false,
    eachMessage: async ({ partition, message }) => {
      if (left <= 0) return;
      left -= 1;
      line(record(topic, partition, message));
      await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(message.offset) + 1n) }]);
      if (left === 0) consumer.disconnect().then(() => end(0), refused);
    },
  });
  starts.forEach(({ partition, offset }) => consumer.seek({ topic, partition, offset }));
}

async function send(topic) {
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  await producer.send({ topic, messages: [{ key: 'forged', value: '{}' }] });
  end(0);
}

const [verb, ...words] = process.argv.slice(2);
setTimeout(() => end(4), limit);
const verbs = { read, send };
verbs[verb](...words).catch(refused);
