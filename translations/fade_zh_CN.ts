<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ColourMap</name>
    <message>
        <source>Jet (not uniform)</source>
        <translation>Jet（不均匀）</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>the file is empty; an image was expected.</source>
        <translation>文件为空；应为图像文件。</translation>
    </message>
    <message>
        <source>is no image that can be read; PNG, JPEG, TIFF, BMP or WebP was expected.</source>
        <translation>不是可读取的图像；应为 PNG、JPEG、TIFF、BMP 或 WebP。</translation>
    </message>
    <message>
        <source>the image is truncated or corrupt.</source>
        <translation>图像被截断或已损坏。</translation>
    </message>
    <message>
        <source>there is not enough memory for this image.</source>
        <translation>内存不足，无法处理该图像。</translation>
    </message>
    <message>
        <source>holds floating-point numbers; 8 or 16 bit values were expected.</source>
        <translation>包含浮点数；应为 8 位或 16 位数值。</translation>
    </message>
    <message>
        <source>holds no image; PNG, JPEG, TIFF, BMP or WebP files were expected.</source>
        <translation>不含图像；应包含 PNG、JPEG、TIFF、BMP 或 WebP 文件。</translation>
    </message>
    <message>
        <source>there is no such file or folder.</source>
        <translation>没有这样的文件或文件夹。</translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation>没有这样的文件。</translation>
    </message>
    <message>
        <source>there is no such model folder or file.</source>
        <translation>没有这样的模型文件夹或文件。</translation>
    </message>
    <message>
        <source>is not a regular file.</source>
        <translation>不是普通文件。</translation>
    </message>
    <message>
        <source>it changed while it was being read.</source>
        <translation>读取期间文件被更改。</translation>
    </message>
    <message>
        <source>the file changed while it was being used.</source>
        <translation>使用期间文件被更改。</translation>
    </message>
    <message>
        <source>cannot be read: </source>
        <translation>无法读取：</translation>
    </message>
    <message>
        <source>cannot be written: </source>
        <translation>无法写入：</translation>
    </message>
    <message>
        <source>cannot be searched: </source>
        <translation>无法搜索：</translation>
    </message>
    <message>
        <source>left out, since it cannot be searched: </source>
        <translation>已跳过，因为无法搜索此文件夹：</translation>
    </message>
    <message>
        <source>cannot be looked at: </source>
        <translation>无法查看：</translation>
    </message>
    <message>
        <source>this folder cannot be made: </source>
        <translation>无法创建此文件夹：</translation>
    </message>
    <message>
        <source>this folder cannot be written to: </source>
        <translation>无法写入此文件夹：</translation>
    </message>
    <message>
        <source>the picture has changed since it was inspected; inspect it again.</source>
        <translation>图片在检测后已更改，请重新检测。</translation>
    </message>
    <message>
        <source>holds no model; open_clip_config.json with open_clip_model.safetensors or open_clip_pytorch_model.bin, or config.json with model.safetensors or pytorch_model.bin, was expected.</source>
        <translation>不含模型；应有 open_clip_config.json 及 open_clip_model.safetensors 或 open_clip_pytorch_model.bin，或者 config.json 及 model.safetensors 或 pytorch_model.bin。</translation>
    </message>
    <message>
        <source>is no session of this program.</source>
        <translation>不是本程序的会话。</translation>
    </message>
    <message>
        <source>there is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>is not valid JSON; a prompt ensemble was expected.</source>
        <translation>不是有效的 JSON；应为提示词集文件。</translation>
    </message>
    <message>
        <source>is no reference set: </source>
        <translation>不是参考集：</translation>
    </message>
    <message>
        <source>this cache entry is damaged; it is computed again.</source>
        <translation>此缓存条目已损坏；将重新计算。</translation>
    </message>
    <message>
        <source>Results are not kept for the next run: </source>
        <translation>结果不会保留到下次运行：</translation>
    </message>
    <message>
        <source>Reference </source>
        <translation>参考图 </translation>
    </message>
    <message>
        <source>the image is damaged: </source>
        <translation>图像已损坏：</translation>
    </message>
    <message>
        <source>is an image of a kind that is not read: </source>
        <translation>是不支持读取的图像类型：</translation>
    </message>
    <message>
        <source>the image is damaged after %1 % of its rows</source>
        <translation>图像在其行数的 %1 % 之后已损坏</translation>
    </message>
    <message>
        <source>was changed, cut short or taken away while it was in use; load it again.</source>
        <translation>在使用期间被更改、截短或移除；请重新加载。</translation>
    </message>
    <message>
        <source>is there already; it is not replaced.</source>
        <translation>已存在，不会被替换。</translation>
    </message>
    <message>
        <source>is not what the model hub states (its hash is another one).</source>
        <translation>与模型中心声明的不符（校验和不同）。</translation>
    </message>
    <message>
        <source>holds no model that is read; a CLIP in OpenCLIP&apos;s or Hugging Face transformers&apos; form was expected.</source>
        <translation>不含可读取的模型；应为 OpenCLIP 或 Hugging Face transformers 格式的 CLIP。</translation>
    </message>
    <message>
        <source>cannot be fetched: </source>
        <translation>无法下载：</translation>
    </message>
    <message>
        <source>the model hub has nothing of this name</source>
        <translation>模型中心没有此名称的内容</translation>
    </message>
    <message>
        <source>the model hub does not give it to everyone; a token in HF_TOKEN, of a user who has access, was expected</source>
        <translation>模型中心不对所有人开放此内容；HF_TOKEN 中应有具访问权限的用户令牌</translation>
    </message>
    <message>
        <source>cannot be fetched after %1 attempts: </source>
        <translation>尝试 %1 次后仍无法下载：</translation>
    </message>
    <message>
        <source>has %1 MB free; %2 MB are needed.</source>
        <translation>可用空间为 %1 MB；需要 %2 MB。</translation>
    </message>
    <message>
        <source>is a link to another folder; left out.</source>
        <translation>是指向另一个文件夹的链接；已跳过。</translation>
    </message>
    <message>
        <source>is no recipe of this program.</source>
        <translation>不是本程序的检测方案。</translation>
    </message>
    <message>
        <source>is a recipe of a newer version of this program.</source>
        <translation>是本程序较新版本的检测方案。</translation>
    </message>
    <message>
        <source>is no packed model; a file that `fade model pack` made was expected.</source>
        <translation>不是打包的模型；应为 `fade model pack` 生成的文件。</translation>
    </message>
    <message>
        <source>is damaged or cut short; copy the file again.</source>
        <translation>已损坏或不完整；请重新复制该文件。</translation>
    </message>
    <message>
        <source>holds more than its manifest says.</source>
        <translation>包含清单之外的内容。</translation>
    </message>
    <message>
        <source>is a session of a newer version of this program.</source>
        <translation>是此程序较新版本的会话。</translation>
    </message>
    <message>
        <source>has no page %1; its last is %2.</source>
        <translation>没有第 %1 页；最后一页是第 %2 页。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>A short guide</source>
        <translation>简短指南</translation>
    </message>
    <message>
        <source>FADE Inspector compares pictures of a part with words such as &quot;damaged&quot; and &quot;flawless&quot;, and with pictures of good parts. It shows where a picture is unlike them, and how sure it is.</source>
        <translation>FADE Inspector 将零件图片与“损坏”“无瑕”等词语以及良品图片进行比较，显示图片在何处与之不同，以及有多大把握。</translation>
    </message>
    <message>
        <source>1. Open a model</source>
        <translation>1. 打开模型</translation>
    </message>
    <message>
        <source>File &amp;gt; Open Model takes the folder of a CLIP model. The published results are those of ViT-B-16-plus-240. The program opens it again at the next start. The demonstration model, which is open at first, is for trying things out only.</source>
        <translation>“文件 &amp;gt; 打开模型”用于选择 CLIP 模型的文件夹。已发表的结果使用 ViT-B-16-plus-240。下次启动时，程序会自动打开该模型。初次打开的演示模型仅供试用。</translation>
    </message>
    <message>
        <source>2. Add pictures</source>
        <translation>2. 添加图片</translation>
    </message>
    <message>
        <source>Drop files or folders anywhere on the window. Say what the part is called under Settings, in English: the sentences of the score name it.</source>
        <translation>将文件或文件夹拖到窗口任意位置。在“设置”中用英语填写零件名称：计算分数的句子会用到它。</translation>
    </message>
    <message>
        <source>3. Show good parts</source>
        <translation>3. 提供良品</translation>
    </message>
    <message>
        <source>Drop one to four pictures of good parts on References, photographed as the others are. Comparing the references with each other marks those that are unlike the rest. Changes take effect at once, and can be undone.</source>
        <translation>将一到四张以相同方式拍摄的良品图片拖到“参考图”。相互比较参考图会标出与其余不同的图片。更改立即生效，并且可以撤销。</translation>
    </message>
    <message>
        <source>4. Inspect</source>
        <translation>4. 检测</translation>
    </message>
    <message>
        <source>Inspect All works through the list; the picture you look at comes first. The map is coarse at first and sharpens. Hold the space bar to see the bare picture, and choose Swipe to compare it with a reference.</source>
        <translation>“全部检测”会处理整个列表，当前查看的图片优先。异常图起初较粗略，随后逐渐清晰。按住空格键可查看原图，选择“滑动对比”可与参考图比较。</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>A picture&apos;s image score lies between 0 and 1. Two thresholds turn it into a verdict. The right ones depend on the part: inspect some parts that you know, and set the thresholds between good and bad.</source>
        <translation>图像分数介于 0 和 1 之间。两个阈值将其转换为判定。合适的阈值因零件而异：先检测一些已知好坏的零件，再将阈值设在良品与不良品之间。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
</context>
<context>
    <name>MapChoice</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>%1, all scales</source>
        <translation>%1，所有尺度</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>ModelPurpose</name>
    <message>
        <source>The model of the published results: the one to begin with.</source>
        <translation>发表结果所用的模型：建议从它开始。</translation>
    </message>
    <message>
        <source>The fastest: a coarse map, for large defects and slow PCs.</source>
        <translation>最快：图较粗，适合大缺陷和较慢的电脑。</translation>
    </message>
    <message>
        <source>Somewhat faster than the published model, with the same patch size.</source>
        <translation>比发表的模型稍快，图块大小相同。</translation>
    </message>
    <message>
        <source>Larger and three to four times slower, with finer patches.</source>
        <translation>更大，慢三到四倍，图块更细。</translation>
    </message>
    <message>
        <source>OpenAI&apos;s largest, for pictures of 336 pixels: slow, with a fine map.</source>
        <translation>OpenAI 最大的模型，用于 336 像素的图片：慢，图精细。</translation>
    </message>
    <message>
        <source>The largest of the list: for PCs with much memory and time.</source>
        <translation>列表中最大的模型：适合内存大、时间充裕的电脑。</translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>, %1/s, %2 left</source>
        <translation>，%1/s，剩余 %2</translation>
    </message>
</context>
<context>
    <name>PictureName</name>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Inspection report</source>
        <translation>检测报告</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Review from {review}, Fail from {fail}</source>
        <translation>复查阈值 {review}，不合格阈值 {fail}</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>where the anomaly map reaches {threshold}</source>
        <translation>异常图达到 {threshold} 处</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>Language score</source>
        <translation>语言分数</translation>
    </message>
    <message>
        <source>Vision score</source>
        <translation>视觉分数</translation>
    </message>
    <message>
        <source>Anomaly map over the picture</source>
        <translation>叠加在图片上的异常图</translation>
    </message>
    <message>
        <source>Anomalous regions</source>
        <translation>异常区域</translation>
    </message>
    <message>
        <source>Area in pixels</source>
        <translation>面积（像素）</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Nothing in the map reaches {threshold}.</source>
        <translation>异常图中没有达到 {threshold} 的位置。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>All scales</source>
        <translation>所有尺度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>{width} x {height} pixels</source>
        <translation>{width} x {height} 像素</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>How it was inspected</source>
        <translation>检测方式</translation>
    </message>
    <message>
        <source>Pictures {numbers}</source>
        <translation>图片 {numbers}</translation>
    </message>
    <message>
        <source>Object and prompts</source>
        <translation>对象与提示词</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Classification prompts</source>
        <translation>分类提示词</translation>
    </message>
    <message>
        <source>Segmentation prompts</source>
        <translation>分割提示词</translation>
    </message>
    <message>
        <source>{sources}: {normal} normal, {anomalous} anomalous; SHA-256 {sha256}</source>
        <translation>{sources}：{normal} 条正常，{anomalous} 条异常；SHA-256 {sha256}</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Scale of the language score</source>
        <translation>语言分数的尺度</translation>
    </message>
    <message>
        <source>Classifier</source>
        <translation>分类器</translation>
    </message>
    <message>
        <source>mean of the prompts, temperature {scale}</source>
        <translation>提示词均值，温度 {scale}</translation>
    </message>
    <message>
        <source>all prompts, temperature {scale}</source>
        <translation>全部提示词，温度 {scale}</translation>
    </message>
    <message>
        <source>nearest prompts, temperature {scale}</source>
        <translation>最近的提示词，温度 {scale}</translation>
    </message>
    <message>
        <source>Vision weight in the map</source>
        <translation>异常图视觉权重</translation>
    </message>
    <message>
        <source>Vision multiplier</source>
        <translation>视觉系数</translation>
    </message>
    <message>
        <source>Guidance of the score</source>
        <translation>分数依据</translation>
    </message>
    <message>
        <source>Guidance of the map</source>
        <translation>异常图依据</translation>
    </message>
    <message>
        <source>language and vision</source>
        <translation>语言和视觉</translation>
    </message>
    <message>
        <source>language alone</source>
        <translation>仅语言</translation>
    </message>
    <message>
        <source>vision alone</source>
        <translation>仅视觉</translation>
    </message>
    <message>
        <source>GEM blocks</source>
        <translation>GEM 块</translation>
    </message>
    <message>
        <source>{blocks}, iterations {iterations}</source>
        <translation>{blocks}，迭代 {iterations}</translation>
    </message>
    <message>
        <source>Model and program</source>
        <translation>模型与程序</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model SHA-256</source>
        <translation>模型 SHA-256</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>The image score {image} is the mean of the language score {language} and the vision score {vision}.</source>
        <translation>图像分数 {image} 是语言分数 {language} 与视觉分数 {vision} 的平均值。</translation>
    </message>
    <message>
        <source>The image score {image} is the mean of the language score {language} and the vision score {vision}, limited to 1.</source>
        <translation>图像分数 {image} 是语言分数 {language} 与视觉分数 {vision} 的平均值，上限为 1。</translation>
    </message>
    <message>
        <source>The image score {image} is the language score: without references, words alone decide.</source>
        <translation>图像分数 {image} 即语言分数：没有参考图时仅凭词语判断。</translation>
    </message>
    <message>
        <source>The image score {image} is the language score, as the settings ask.</source>
        <translation>按照设置，图像分数 {image} 即语言分数。</translation>
    </message>
    <message>
        <source>The image score {image} is the vision score, as the settings ask.</source>
        <translation>按照设置，图像分数 {image} 即视觉分数。</translation>
    </message>
    <message>
        <source>The image score {image} is the vision score {vision}, limited to 1, as the settings ask.</source>
        <translation>按照设置，图像分数 {image} 即视觉分数 {vision}，上限为 1。</translation>
    </message>
    <message>
        <source>It reaches the threshold of Fail, {fail}.</source>
        <translation>它达到了不合格阈值 {fail}。</translation>
    </message>
    <message>
        <source>It reaches the threshold of Review, {review}, but not that of Fail, {fail}.</source>
        <translation>它达到了复查阈值 {review}，但未达到不合格阈值 {fail}。</translation>
    </message>
    <message>
        <source>It stays below the threshold of Review, {review}.</source>
        <translation>它低于复查阈值 {review}。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Demonstration model: trained on drawn pictures only, not for production.</source>
        <translation>演示模型：仅用程序生成的图片训练，不可用于生产。</translation>
    </message>
    <message>
        <source>and {count} more, with lower peaks</source>
        <translation>以及另外 {count} 个峰值较低的区域</translation>
    </message>
    <message>
        <source>Smoothing of the map</source>
        <translation>异常图平滑</translation>
    </message>
    <message>
        <source>Vision weight in the score</source>
        <translation>分数视觉权重</translation>
    </message>
    <message>
        <source>The image score {image} is {language_weight} times the language score {language} plus {vision_weight} times the vision score {vision}.</source>
        <translation>图像分数 {image} 等于 {language_weight} 乘语言分数 {language} 加 {vision_weight} 乘视觉分数 {vision}。</translation>
    </message>
    <message>
        <source>The image score {image} is {language_weight} times the language score {language} plus {vision_weight} times the vision score {vision}, limited to 1.</source>
        <translation>图像分数 {image} 等于 {language_weight} 乘语言分数 {language} 加 {vision_weight} 乘视觉分数 {vision}，上限为 1。</translation>
    </message>
    <message>
        <source>none: zero-shot</source>
        <translation>无（零样本）</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>language score {score}, language map {language}, vision map {vision}</source>
        <translation>语言分数 {score}，语言图 {language}，视觉图 {vision}</translation>
    </message>
    <message>
        <source>{blocks}, iterations {iterations}, temperature {temperature}</source>
        <translation>{blocks}，迭代 {iterations}，温度 {temperature}</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>同时也是参考图，因此其视觉图为空。</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Not inspected yet.</source>
        <translation>尚未检测。</translation>
    </message>
    <message>
        <source>Could not be inspected.</source>
        <translation>无法检测。</translation>
    </message>
    <message>
        <source>Holds another picture than the one that was inspected.</source>
        <translation>其中的图片已不是检测过的那一张。</translation>
    </message>
    <message>
        <source>The file is not there any more.</source>
        <translation>文件已不存在。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>{format}, {bits} bits, grey</source>
        <translation>{format}，{bits} 位，灰度</translation>
    </message>
    <message>
        <source>{format}, {bits} bits, colour</source>
        <translation>{format}，{bits} 位，彩色</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白色</translation>
    </message>
    <message>
        <source>{white}, as the file declares</source>
        <translation>{white}，由文件声明</translation>
    </message>
    <message>
        <source>{white}, found: all values fit into {bits} bits</source>
        <translation>{white}，推断所得：所有值都在 {bits} 位之内</translation>
    </message>
    <message>
        <source>{white}, as the settings say</source>
        <translation>{white}，由设置指定</translation>
    </message>
    <message>
        <source>{white}, all that the bits hold</source>
        <translation>{white}，位深的最大值</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>turned upright, as the file says</source>
        <translation>已按文件所述转正</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>{page} of {pages}; left out: {others}</source>
        <translation>第 {page} 页，共 {pages} 页；未读取：{others}</translation>
    </message>
    <message>
        <source>Alpha channel</source>
        <translation>Alpha 通道</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Colour profile</source>
        <translation>色彩配置文件</translation>
    </message>
    <message>
        <source>{name}; not applied</source>
        <translation>{name}；未应用</translation>
    </message>
    <message>
        <source>Finest patch</source>
        <translation>最细图块</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>Page {page} of {pages} was read; left out: {others}.</source>
        <translation>已读取第 {page} 页，共 {pages} 页；未读取：{others}。</translation>
    </message>
    <message>
        <source>The file does not say which value is white. All fit into {bits} bits, so it is {white}; the bit depth can be set.</source>
        <translation>文件未说明哪个值为白色。所有值都在 {bits} 位之内，因此取 {white}；位深可以设置。</translation>
    </message>
    <message>
        <source>{width} x {height} pixels are shrunk to {scale} x {scale}: a patch of the finest scale covers {across} x {down} pixels, and what is smaller may not be seen.</source>
        <translation>{width} x {height} 像素被缩小到 {scale} x {scale}：最细尺度的一个图块覆盖 {across} x {down} 像素，更小的缺陷可能看不到。</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>第 {page} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>徽标</translation>
    </message>
    <message>
        <source>Logo of {company}</source>
        <translation>{company} 的徽标</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>{count} not inspected</source>
        <translation>{count} 张未检测</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How many pictures have which image score, and the thresholds</source>
        <translation>各图像分数对应的图片数量及阈值</translation>
    </message>
    <message>
        <source>Review from {score}</source>
        <translation>复查阈值 {score}</translation>
    </message>
    <message>
        <source>Fail from {score}</source>
        <translation>不合格阈值 {score}</translation>
    </message>
    <message>
        <source>{name}: {verdict}, image score {score}</source>
        <translation>{name}：{verdict}，图像分数 {score}</translation>
    </message>
    <message>
        <source>The scores as bars from 0 to 1, with the thresholds</source>
        <translation>以 0 到 1 的条形显示的分数及阈值</translation>
    </message>
    <message>
        <source>{name}: the picture under its anomaly map, with {count} regions outlined</source>
        <translation>{name}：叠加异常图的图片，已勾画 {count} 个区域</translation>
    </message>
    <message>
        <source>{name}: the picture itself</source>
        <translation>{name}：原图</translation>
    </message>
    <message>
        <source>The map&apos;s colours from 0 to 1, and the outline&apos;s value {threshold}</source>
        <translation>异常图从 0 到 1 的颜色，以及轮廓值 {threshold}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Share of the picture</source>
        <translation>占图片比例</translation>
    </message>
    <message>
        <source>Left, top</source>
        <translation>左，上</translation>
    </message>
    <message>
        <source>Width x height</source>
        <translation>宽 x 高</translation>
    </message>
    <message>
        <source>The maps of each scale</source>
        <translation>各尺度的异常图</translation>
    </message>
    <message>
        <source>Language map</source>
        <translation>语言图</translation>
    </message>
    <message>
        <source>Vision map</source>
        <translation>视觉图</translation>
    </message>
    <message>
        <source>Vision map, coloured times {multiplier}</source>
        <translation>视觉图（按 {multiplier} 倍着色）</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>融合图</translation>
    </message>
    <message>
        <source>maximum {value}</source>
        <translation>最大值 {value}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均值 {value}</translation>
    </message>
    <message>
        <source>Reference {name}</source>
        <translation>参考图 {name}</translation>
    </message>
    <message>
        <source>Its file is gone, or has changed.</source>
        <translation>文件已不存在或已更改。</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>地点和日期</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>The vision score {vision} is {multiplier} times the largest value of the vision map, {maximum}.</source>
        <translation>视觉分数 {vision} 是视觉图最大值 {maximum} 的 {multiplier} 倍。</translation>
    </message>
    <message>
        <source>{name}, page {page}</source>
        <translation>{name}，第 {page} 页</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>encoding the prompts</source>
        <translation>正在编码提示词</translation>
    </message>
    <message>
        <source>reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
    <message>
        <source>looking at the picture</source>
        <translation>正在分析图片</translation>
    </message>
    <message>
        <source>comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>正在评估</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>复查</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不合格</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
</context>
<context>
    <name>fade::ui::AboutDialog</name>
    <message>
        <source>About FADE Inspector</source>
        <translation>关于 FADE Inspector</translation>
    </message>
    <message>
        <source>FADE Inspector %1</source>
        <translation>FADE Inspector %1</translation>
    </message>
    <message>
        <source>Finds defects in pictures of parts, without training. The method is that of &lt;i&gt;FADE: Few-shot/zero-shot Anomaly Detection Engine using Large Vision-Language Model&lt;/i&gt; (BMVC 2024).</source>
        <translation>无需训练即可在零件图片中发现缺陷。所用方法来自 &lt;i&gt;FADE: Few-shot/zero-shot Anomaly Detection Engine using Large Vision-Language Model&lt;/i&gt;（BMVC 2024）。</translation>
    </message>
    <message>
        <source>Everything is computed on this computer; no picture leaves it.</source>
        <translation>所有计算都在本机完成，图片不会离开这台计算机。</translation>
    </message>
    <message>
        <source>The programs are free software under the GNU General Public License, version 3 or later; the engine and the prompts are under the MIT licence.</source>
        <translation>程序是自由软件，采用 GNU 通用公共许可证第 3 版或更高版本；引擎和提示词采用 MIT 许可证。</translation>
    </message>
    <message>
        <source>Built on %1, Qt %2 (LGPL 3) and QCustomPlot (GPL 3).</source>
        <translation>基于 %1、Qt %2（LGPL 3）和 QCustomPlot（GPL 3）。</translation>
    </message>
</context>
<context>
    <name>fade::ui::BreakdownPanel</name>
    <message>
        <source>Select an inspected picture to see how its verdict came about.</source>
        <translation>选择一张已检测的图片，查看其判定的由来。</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>异常图</translation>
    </message>
    <message>
        <source>Click a map to see it in the view. Vision is shown times its multiplier, as it enters the fused map.</source>
        <translation>点击一张异常图即可在视图中显示。视觉图已乘以其系数，与进入融合图时相同。</translation>
    </message>
    <message>
        <source>Maps of language, vision and their fusion, by scale</source>
        <translation>按尺度列出的语言、视觉及融合图</translation>
    </message>
    <message>
        <source>Coarse: larger scales are being computed</source>
        <translation>粗略结果：更大的尺度正在计算</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>同时也是参考图，因此其视觉图为空。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ColourBar</name>
    <message>
        <source>Colour scale</source>
        <translation>色标</translation>
    </message>
    <message>
        <source>Colours of the map, from %1 to %2</source>
        <translation>异常图颜色，从 %1 到 %2</translation>
    </message>
</context>
<context>
    <name>fade::ui::EvidencePanel</name>
    <message>
        <source>Strongest place</source>
        <translation>最强位置</translation>
    </message>
    <message>
        <source>Explain the place where the map is largest</source>
        <translation>解释异常图值最大的位置</translation>
    </message>
    <message>
        <source>Select an inspected picture, then click a place in it to see why it stands out.</source>
        <translation>选择一张已检测的图片，然后点击其中一处，查看它为何突出。</translation>
    </message>
    <message>
        <source>Click a place in the picture to see why it stands out.</source>
        <translation>点击图片中的一处，查看它为何突出。</translation>
    </message>
    <message>
        <source>Place %1, %2</source>
        <translation>位置 %1, %2</translation>
    </message>
    <message>
        <source>Fused value %1 = what these parts add up to</source>
        <translation>融合值 %1 = 以下各部分之和</translation>
    </message>
</context>
<context>
    <name>fade::ui::ExportDialog</name>
    <message>
        <source>Export the result of %1</source>
        <translation>导出 %1 的结果</translation>
    </message>
    <message>
        <source>&amp;PDF report</source>
        <translation>&amp;PDF 报告</translation>
    </message>
    <message>
        <source>&amp;HTML report, one file that needs no network</source>
        <translation>&amp;HTML 报告，单个文件，无需网络</translation>
    </message>
    <message>
        <source>P&amp;NG pictures, full resolution, with map and outline</source>
        <translation>P&amp;NG 图片，全分辨率，带异常图和轮廓</translation>
    </message>
    <message>
        <source>&amp;CSV table of scores</source>
        <translation>&amp;CSV 分数表</translation>
    </message>
    <message>
        <source>&amp;JSON, as &quot;fade inspect&quot; writes it</source>
        <translation>&amp;JSON，与“fade inspect”输出相同</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>File n&amp;ame</source>
        <translation>文件名(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>浏览(&amp;B)...</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>The file name must not be empty, and must not hold a slash.</source>
        <translation>文件名不能为空，也不能包含斜杠。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>请选择一个文件夹。</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Canc&amp;el</source>
        <translation>取消(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>Writing...</source>
        <translation>正在写入...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancelled. Files that were finished stay.</source>
        <translation>已取消。已完成的文件会保留。</translation>
    </message>
    <message>
        <source>Export the results of %1 pictures</source>
        <translation>导出 %1 张图片的结果</translation>
    </message>
    <message>
        <source>Files that will be replaced: %1 of %2</source>
        <translation>将被替换的文件：%1 / %2</translation>
    </message>
    <message>
        <source>Files to be written: %1</source>
        <translation>将写入的文件：%1</translation>
    </message>
    <message>
        <source>Files written: %1</source>
        <translation>已写入的文件：%1</translation>
    </message>
    <message>
        <source>Replace and &amp;Export</source>
        <translation>替换并导出(&amp;E)</translation>
    </message>
    <message>
        <source>The folder must be given by its whole path.</source>
        <translation>文件夹必须以完整路径给出。</translation>
    </message>
    <message>
        <source>&amp;What and where</source>
        <translation>内容与位置(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Report&apos;s head</source>
        <translation>报告抬头(&amp;R)</translation>
    </message>
    <message>
        <source>Picture&amp;s</source>
        <translation>图片(&amp;S)</translation>
    </message>
    <message>
        <source>Collecting the results...</source>
        <translation>正在收集结果……</translation>
    </message>
    <message>
        <source>None of these pictures has a result yet. Inspect them first.</source>
        <translation>这些图片都还没有结果。请先检测。</translation>
    </message>
    <message numerus="yes">
        <source>Listed as not inspected: %n picture(s).</source>
        <translation>
            <numerusform>列为未检测：%n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>For programs: 0.5,0.6</source>
        <translation>供程序使用：0.5,0.6</translation>
    </message>
    <message>
        <source>For spreadsheets with decimal commas: 0,5;0,6</source>
        <translation>供使用小数逗号的电子表格：0,5;0,6</translation>
    </message>
    <message>
        <source>Form of the CSV table</source>
        <translation>CSV 表格的形式</translation>
    </message>
</context>
<context>
    <name>fade::ui::GetModelDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Get</source>
        <translation>获取(&amp;G)</translation>
    </message>
    <message>
        <source>%1 is being copied and checked.</source>
        <translation>正在复制并检查 %1。</translation>
    </message>
    <message>
        <source>Asking the model hub what %1 consists of.</source>
        <translation>正在向模型中心查询 %1 的组成。</translation>
    </message>
    <message>
        <source>Fetching %1: %2.</source>
        <translation>正在下载 %1：%2。</translation>
    </message>
    <message>
        <source>%1 is installed, and is being opened.</source>
        <translation>%1 已安装，正在打开。</translation>
    </message>
    <message>
        <source>Cancelled. What was fetched of %1 is kept; it can go on from there.</source>
        <translation>已取消。%1 已下载的部分会保留，可从该处继续。</translation>
    </message>
    <message>
        <source>Get a Model</source>
        <translation>获取模型</translation>
    </message>
    <message>
        <source>The demonstration model only shows what the method does. For production, choose one of these: it is fetched once, checked, and then works without a network.</source>
        <translation>演示模型仅用于展示方法。用于生产时请从下列模型中选择：只需下载一次，经检查后无需网络即可使用。</translation>
    </message>
    <message>
        <source>Memory, and seconds for a picture, are estimates for this computer.</source>
        <translation>内存和每张图片的秒数是针对本机的估计值。</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Get &amp;This One</source>
        <translation>获取此模型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Add from Folder…</source>
        <translation>从文件夹添加(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Anothe&amp;r one:</source>
        <translation>其他模型(&amp;R)：</translation>
    </message>
    <message>
        <source>ORGANISATION/NAME, or https://… of a packed model</source>
        <translation>组织/名称，或打包模型的 https://… 地址</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>fade::ui::ImageView</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Reference: %1</source>
        <translation>参考图：%1</translation>
    </message>
</context>
<context>
    <name>fade::ui::MainWindow</name>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>分解</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>FADE Inspector</source>
        <translation>FADE Inspector</translation>
    </message>
    <message>
        <source>%1 – FADE Inspector</source>
        <translation>%1 – FADE Inspector</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>无模型</translation>
    </message>
    <message>
        <source>Loading %1</source>
        <translation>正在加载 %1</translation>
    </message>
    <message>
        <source>%1 is not loaded</source>
        <translation>%1 未加载</translation>
    </message>
    <message>
        <source>Add &amp;Pictures…</source>
        <translation>添加图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Add Pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add &amp;Folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Add &amp;References…</source>
        <translation>添加参考图(&amp;R)…</translation>
    </message>
    <message>
        <source>Open &amp;Model…</source>
        <translation>打开模型(&amp;M)…</translation>
    </message>
    <message>
        <source>Open Model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>&amp;Export Report…</source>
        <translation>导出报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Forget Recent Files</source>
        <translation>清除最近文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Paste Pictures</source>
        <translation>粘贴图片(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;move from List</source>
        <translation>从列表中移除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Use as Reference</source>
        <translation>用作参考图(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>复制路径(&amp;C)</translation>
    </message>
    <message>
        <source>Inspect &amp;Selected</source>
        <translation>检测所选(&amp;S)</translation>
    </message>
    <message>
        <source>Inspect &amp;All</source>
        <translation>全部检测(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Picture</source>
        <translation>下一张图片(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Picture</source>
        <translation>上一张图片(&amp;P)</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About FADE Inspector</source>
        <translation>关于 FADE Inspector(&amp;A)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Recent Pictures</source>
        <translation>最近的图片</translation>
    </message>
    <message>
        <source>Recent Models</source>
        <translation>最近的模型</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Inspect</source>
        <translation>检测(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Inspect all pictures that have not been inspected</source>
        <translation>检测所有尚未检测的图片</translation>
    </message>
    <message>
        <source>Open a model first; then all pictures can be inspected</source>
        <translation>请先打开模型，然后即可检测所有图片</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Open the &amp;Demonstration Model</source>
        <translation>打开演示模型(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sample Pictures</source>
        <translation>示例图片(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>Re&amp;do</source>
        <translation>重做(&amp;D)</translation>
    </message>
    <message>
        <source>Re&amp;do: %1</source>
        <translation>重做：%1(&amp;D)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Close the window once more to leave nevertheless.</source>
        <translation>再次关闭窗口即可直接退出。</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back to My Work</source>
        <translation>返回我的工作(&amp;B)</translation>
    </message>
    <message>
        <source>C&amp;lear Pictures</source>
        <translation>清空图片(&amp;L)</translation>
    </message>
    <message>
        <source>Export the results: of all pictures, those filtered, or those selected</source>
        <translation>导出结果：全部、筛选出的或选中的图片</translation>
    </message>
    <message>
        <source>&amp;Get a Model…</source>
        <translation>获取模型(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Add from Folder…</source>
        <translation>从文件夹添加(&amp;A)…</translation>
    </message>
    <message>
        <source>M&amp;odels</source>
        <translation>模型(&amp;O)</translation>
    </message>
    <message>
        <source>Open Re&amp;cipe…</source>
        <translation>打开方案(&amp;C)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve Recipe…</source>
        <translation>保存方案(&amp;V)…</translation>
    </message>
    <message>
        <source>Save what is inspected with: model, words, references, settings, thresholds</source>
        <translation>保存检测所用的一切：模型、文字、参考图片、设置、阈值</translation>
    </message>
    <message>
        <source>Recent Recipes</source>
        <translation>最近的方案</translation>
    </message>
    <message>
        <source>Add from &amp;File…</source>
        <translation>从文件添加(&amp;F)…</translation>
    </message>
    <message>
        <source>Inspect the &amp;Other Pages</source>
        <translation>检测其他页(&amp;O)</translation>
    </message>
    <message>
        <source>Inspect the other pictures in the selected files (TIFF)</source>
        <translation>检测所选文件（TIFF）中的其他图片</translation>
    </message>
</context>
<context>
    <name>fade::ui::MapGrid</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Fused</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>%1: at most %2</source>
        <translation>%1：最大 %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>fade::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message numerus="yes">
        <source>(And %n more.)</source>
        <translation>
            <numerusform>（另有 %n 条。）</numerusform>
        </translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败信息</translation>
    </message>
    <message>
        <source>Show All…</source>
        <translation>显示全部…</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelCommands</name>
    <message>
        <source>Open the Folder of a Model</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>The demonstration model is not at %1. Open the folder of another model.</source>
        <translation>演示模型不在 %1。请打开其他模型的文件夹。</translation>
    </message>
    <message>
        <source>Add a Packed Model</source>
        <translation>添加打包的模型</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add the Folder of a Model</source>
        <translation>添加模型文件夹</translation>
    </message>
    <message>
        <source>%1 is installed, and is the model from now on.</source>
        <translation>%1 已安装，从现在起使用此模型。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelOffers</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>A picture</source>
        <translation>每张图片</translation>
    </message>
</context>
<context>
    <name>fade::ui::ModelStore</name>
    <message>
        <source>This computer&apos;s speed</source>
        <translation>本机速度</translation>
    </message>
</context>
<context>
    <name>fade::ui::NumberField</name>
    <message>
        <source>&quot;%1&quot; is no number. %2 stays.</source>
        <translation>“%1”不是数字。仍为 %2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may be %2 or %3: write it without a separator of thousands. %4 stays.</source>
        <translation>“%1”可能是 %2 或 %3：请不要使用千位分隔符。仍为 %4。</translation>
    </message>
    <message>
        <source>It must be from %1 to %2. %3 stays.</source>
        <translation>必须在 %1 到 %2 之间。仍为 %3。</translation>
    </message>
    <message>
        <source>%1 stays.</source>
        <translation>仍为 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number. %2 stays.</source>
        <translation>“%1”不是整数。仍为 %2。</translation>
    </message>
</context>
<context>
    <name>fade::ui::PagePreview</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Preview of the printed report</source>
        <translation>打印报告预览</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureDelegate</name>
    <message>
        <source>Not inspected</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Being inspected…</source>
        <translation>正在检测…</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureFiles</name>
    <message>
        <source>Pictures (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Add Pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>Add a Folder of Pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Add References</source>
        <translation>添加参考图</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no files. Copy a picture, or files in the file manager, first.</source>
        <translation>剪贴板中没有图片，也没有文件。请先复制一张图片，或在文件管理器中复制文件。</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListModel</name>
    <message>
        <source>Image score %1: %2</source>
        <translation>图像分数 %1：%2</translation>
    </message>
    <message>
        <source>%1, %2, score %3</source>
        <translation>%1，%2，分数 %3</translation>
    </message>
    <message>
        <source>Is also a reference, so its vision map is empty.</source>
        <translation>同时也是参考图，因此其视觉图为空。</translation>
    </message>
    <message>
        <source>%1, not inspected</source>
        <translation>%1，未检测</translation>
    </message>
    <message>
        <source>%1, waiting</source>
        <translation>%1，等待中</translation>
    </message>
    <message>
        <source>%1, being inspected</source>
        <translation>%1，正在检测</translation>
    </message>
    <message>
        <source>%1, failed: %2</source>
        <translation>%1，失败：%2</translation>
    </message>
    <message>
        <source>Has changed since it was inspected</source>
        <translation>检测后已被更改</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>%1, not inspected: %2</source>
        <translation>%1，未检测：%2</translation>
    </message>
</context>
<context>
    <name>fade::ui::PictureListPanel</name>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>将图片或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Pictures to inspect</source>
        <translation>待检测图片</translation>
    </message>
    <message>
        <source>Filter by name</source>
        <translation>按名称筛选</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <source>By score</source>
        <translation>按分数</translation>
    </message>
    <message>
        <source>By verdict</source>
        <translation>按判定</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>列表顺序</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>所有判定</translation>
    </message>
    <message>
        <source>Show only pictures of this verdict</source>
        <translation>仅显示此判定的图片</translation>
    </message>
    <message>
        <source>Filter by verdict</source>
        <translation>按判定筛选</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n picture(s)</source>
        <translation>
            <numerusform>%1 / %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>No picture passes the filters</source>
        <translation>没有图片符合筛选条件</translation>
    </message>
    <message>
        <source>Why the picture could not be inspected</source>
        <translation>图片无法检测的原因</translation>
    </message>
    <message>
        <source>Not inspected</source>
        <translation>未检测</translation>
    </message>
    <message>
        <source> · %1 not inspected</source>
        <translation> · %1 未检测</translation>
    </message>
</context>
<context>
    <name>fade::ui::PromptBars</name>
    <message>
        <source>%1: %2, similarity %3. </source>
        <translation>%1：%2，相似度 %3。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Anomalous</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Most similar prompts</source>
        <translation>最相似的提示词</translation>
    </message>
    <message>
        <source>Most similar normal prompts</source>
        <translation>最相似的正常提示词</translation>
    </message>
    <message>
        <source>Most similar anomalous prompts</source>
        <translation>最相似的异常提示词</translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeCommands</name>
    <message>
        <source>Recipes (*.fade)</source>
        <translation>检测方案 (*.fade)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Recipe %1 is opened.</source>
        <translation>已打开方案 %1。</translation>
    </message>
    <message>
        <source>Recipe %1 is saved.</source>
        <translation>已保存方案 %1。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>另有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Recipe</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <source>Save Recipe</source>
        <translation>保存方案</translation>
    </message>
</context>
<context>
    <name>fade::ui::RecipeFiles</name>
    <message>
        <source>%1 is another model than the recipe was saved with.</source>
        <translation>%1 与保存方案时的模型不同。</translation>
    </message>
    <message>
        <source>%1 is another tokenizer than the recipe was saved with.</source>
        <translation>%1 与保存方案时的分词器不同。</translation>
    </message>
    <message>
        <source>The recipe&apos;s model is not at %1.</source>
        <translation>方案的模型不在 %1。</translation>
    </message>
    <message>
        <source>The recipe needs %1, which is not there.</source>
        <translation>方案需要 %1，但该文件不存在。</translation>
    </message>
    <message>
        <source>%1 has changed since the recipe was saved.</source>
        <translation>%1 在保存方案后已更改。</translation>
    </message>
    <message>
        <source>Open recipe %1</source>
        <translation>打开方案 %1</translation>
    </message>
    <message>
        <source>The program&apos;s built-in prompts are others than those that the recipe was saved with.</source>
        <translation>程序内置的提示词与保存方案时的不同。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceDelegate</name>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1, unlike the rest</source>
        <translation>%1，与其余不同</translation>
    </message>
    <message>
        <source>%1 against the others</source>
        <translation>%1（与其他相比）</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferencePanel</name>
    <message>
        <source>Drop pictures of good parts here.
One to four are usually enough.</source>
        <translation>将良品图片拖到这里。
通常一到四张就够了。</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图</translation>
    </message>
    <message>
        <source>Add References…</source>
        <translation>添加参考图…</translation>
    </message>
    <message>
        <source>Open Reference Set…</source>
        <translation>打开参考集…</translation>
    </message>
    <message>
        <source>Save Reference Set…</source>
        <translation>保存参考集…</translation>
    </message>
    <message>
        <source>Compare References with Each Other</source>
        <translation>相互比较参考图</translation>
    </message>
    <message>
        <source>Scores each reference against the others, and marks those unlike the rest</source>
        <translation>将每张参考图与其他参考图比较评分，并标出与其余不同者</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Switch On</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Switch Off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Zero-shot</source>
        <translation>零样本</translation>
    </message>
    <message numerus="yes">
        <source>%n-shot</source>
        <translation>
            <numerusform>%n 样本</numerusform>
        </translation>
    </message>
    <message>
        <source>No good part to compare with: judged by words, and by what stands out in the picture itself.</source>
        <translation>没有可比较的良品：依据词语以及图片中突出之处判断。</translation>
    </message>
    <message numerus="yes">
        <source>Judged by words, and compared with %n good part(s).</source>
        <translation>
            <numerusform>依据词语判断，并与 %n 个良品比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open Reference Set</source>
        <translation>打开参考集</translation>
    </message>
    <message>
        <source>Reference sets (*.json)</source>
        <translation>参考集 (*.json)</translation>
    </message>
    <message>
        <source>Save Reference Set</source>
        <translation>保存参考集</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReferenceSetModel</name>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>添加 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n reference(s)</source>
        <translation>
            <numerusform>移除 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n reference(s)</source>
        <translation>
            <numerusform>移动 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch on %n reference(s)</source>
        <translation>
            <numerusform>启用 %n 张参考图</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch off %n reference(s)</source>
        <translation>
            <numerusform>停用 %n 张参考图</numerusform>
        </translation>
    </message>
    <message>
        <source>Score against the other references: %1</source>
        <translation>与其他参考图相比的分数：%1</translation>
    </message>
    <message>
        <source>This one looks unlike the rest.</source>
        <translation>此参考图与其余不同。</translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionListModel</name>
    <message>
        <source>Number in reports: the highest peak first</source>
        <translation>报告中的编号：峰值最高者在前</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Largest value of the map in the region</source>
        <translation>该区域内图的最大值</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>峰值</translation>
    </message>
    <message>
        <source>Mean of the map in the region</source>
        <translation>该区域内图的平均值</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Area in pixels of the picture</source>
        <translation>面积，单位为图片像素</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Largest distance across the region, in pixels (maximum Feret diameter)</source>
        <translation>区域的最大跨度，单位为像素（最大费雷特直径）</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Smallest distance across the region, in pixels (minimum Feret diameter)</source>
        <translation>区域的最小跨度，单位为像素（最小费雷特直径）</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
</context>
<context>
    <name>fade::ui::RegionTable</name>
    <message>
        <source>Nothing in the map reaches %1.</source>
        <translation>图中没有达到 %1 的地方。</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) where the map reaches %1</source>
        <translation>
            <numerusform>图达到 %1 的区域：%n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportExport</name>
    <message>
        <source>All (%1)</source>
        <translation>全部（%1）</translation>
    </message>
    <message>
        <source>Filtered (%1)</source>
        <translation>筛选出的（%1）</translation>
    </message>
    <message>
        <source>Selected (%1)</source>
        <translation>选中的（%1）</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported.</source>
        <translation>
            <numerusform>已导出 %n 个文件。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::ReportForm</name>
    <message>
        <source>Compan&amp;y</source>
        <translation>公司(&amp;Y)</translation>
    </message>
    <message>
        <source>Lo&amp;go</source>
        <translation>徽标(&amp;G)</translation>
    </message>
    <message>
        <source>Par&amp;t</source>
        <translation>零件(&amp;T)</translation>
    </message>
    <message>
        <source>Lot n&amp;umber</source>
        <translation>批号(&amp;U)</translation>
    </message>
    <message>
        <source>Or&amp;der</source>
        <translation>订单(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Operator</source>
        <translation>操作员(&amp;O)</translation>
    </message>
    <message>
        <source>Co&amp;mment</source>
        <translation>备注(&amp;M)</translation>
    </message>
    <message>
        <source>An image file</source>
        <translation>图像文件</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>选择...</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>选择徽标</translation>
    </message>
    <message>
        <source>Who inspected</source>
        <translation>检测人员</translation>
    </message>
    <message>
        <source>Free text for the report</source>
        <translation>报告的自由文本</translation>
    </message>
    <message>
        <source>Show the folders of f&amp;iles</source>
        <translation>显示文件所在文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>The logo is no picture that can be read: %1</source>
        <translation>徽标不是可读取的图片：%1</translation>
    </message>
    <message>
        <source>The logo&apos;s file is not there: %1</source>
        <translation>徽标文件不存在：%1</translation>
    </message>
    <message>
        <source>Logo for the report</source>
        <translation>报告徽标</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>fade::ui::ResultCollector</name>
    <message>
        <source>Collecting results</source>
        <translation>正在收集结果</translation>
    </message>
</context>
<context>
    <name>fade::ui::SampleCommands</name>
    <message>
        <source>There are no sample pictures named &quot;%1&quot;.</source>
        <translation>没有名为“%1”的示例图片。</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScaleCard</name>
    <message>
        <source>Scale %1</source>
        <translation>尺度 %1</translation>
    </message>
    <message>
        <source>language %1 · vision %2</source>
        <translation>语言 %1 · 视觉 %2</translation>
    </message>
    <message>
        <source>Of this patch: the probability of &quot;anomalous&quot;, and half the cosine distance to the patch beside it, before the multiplier</source>
        <translation>此图块：“异常”的概率，以及与旁边图块的余弦距离的一半（未乘系数）</translation>
    </message>
    <message>
        <source>This picture
at %1</source>
        <translation>本图片
%1 处</translation>
    </message>
    <message>
        <source>Patch of this picture</source>
        <translation>本图片的图块</translation>
    </message>
    <message>
        <source>Nearest patch</source>
        <translation>最近的图块</translation>
    </message>
    <message>
        <source>No other patch</source>
        <translation>没有其他图块</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>距离 %1</translation>
    </message>
    <message>
        <source>Most similar elsewhere in it
at %1, %2</source>
        <translation>本图中最相似处
%1, %2</translation>
    </message>
    <message>
        <source>Zero-shot: without references, a patch is compared with the others of its own picture</source>
        <translation>零样本：没有参考图时，图块与同一图片的其他图块比较</translation>
    </message>
    <message>
        <source>%1
at %2, %3</source>
        <translation>%1
位于 %2, %3</translation>
    </message>
</context>
<context>
    <name>fade::ui::ScoreBars</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
</context>
<context>
    <name>fade::ui::SessionFile</name>
    <message>
        <source>Another window keeps the session: what is in this one is not found again at the next start.</source>
        <translation>会话由另一个窗口保存：此窗口中的内容在下次启动时不会恢复。</translation>
    </message>
    <message>
        <source>It is now %1, and a new session begins.</source>
        <translation>该文件现已改名为 %1，并开始新的会话。</translation>
    </message>
    <message>
        <source>It stays as it is, and no session is kept now.</source>
        <translation>该文件保持不变，当前不保存会话。</translation>
    </message>
    <message>
        <source>The session could not be kept: %1</source>
        <translation>无法保存会话：%1</translation>
    </message>
</context>
<context>
    <name>fade::ui::SettingsPanel</name>
    <message>
        <source>Part</source>
        <translation>零件</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>Sides of the square the picture is looked at in, pixels. Larger ones see smaller defects, and take longer.</source>
        <translation>查看图片所用正方形的边长（像素）。越大越能看到小缺陷，但耗时更长。</translation>
    </message>
    <message>
        <source>Fusion</source>
        <translation>融合</translation>
    </message>
    <message>
        <source>Computing</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>&amp;Object name</source>
        <translation>对象名称(&amp;O)</translation>
    </message>
    <message>
        <source>What the part is called, in English: &quot;metal nut&quot;. It goes into the sentences of the image score.</source>
        <translation>零件的英文名称，例如“metal nut”。它会用于计算图像分数的句子。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Classification prompts</source>
        <translation>分类提示词</translation>
    </message>
    <message>
        <source>Segmentation prompts</source>
        <translation>分割提示词</translation>
    </message>
    <message>
        <source>Built-in prompts</source>
        <translation>内置提示词</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>来自文件…</translation>
    </message>
    <message>
        <source>Vision weight in the map</source>
        <translation>异常图视觉权重</translation>
    </message>
    <message>
        <source>Share of the vision-guided map in the fused map, with references</source>
        <translation>有参考图时，视觉引导图在融合图中的占比</translation>
    </message>
    <message>
        <source>Vision multiplier</source>
        <translation>视觉系数</translation>
    </message>
    <message>
        <source>What distances to the references are multiplied by</source>
        <translation>与参考图的距离所乘的系数</translation>
    </message>
    <message>
        <source>Weight in the map, zero-shot</source>
        <translation>异常图权重（零样本）</translation>
    </message>
    <message>
        <source>Share of the vision-guided map in the fused map, without references</source>
        <translation>无参考图时，视觉引导图在融合图中的占比</translation>
    </message>
    <message>
        <source>Multiplier, zero-shot</source>
        <translation>系数（零样本）</translation>
    </message>
    <message>
        <source>What distances within the picture are multiplied by, without references</source>
        <translation>无参考图时，图片内部距离所乘的系数</translation>
    </message>
    <message>
        <source>Guidance of the score</source>
        <translation>分数依据</translation>
    </message>
    <message>
        <source>Guidance of the map</source>
        <translation>异常图依据</translation>
    </message>
    <message>
        <source>Language and vision</source>
        <translation>语言和视觉</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>视觉</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>All processors</source>
        <translation>所有处理器</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>下次启动程序时生效。</translation>
    </message>
    <message>
        <source>Open a model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>%1 (loading)</source>
        <translation>%1（加载中）</translation>
    </message>
    <message>
        <source>%1 (failed)</source>
        <translation>%1（失败）</translation>
    </message>
    <message>
        <source>Open the folder of a CLIP model</source>
        <translation>打开 CLIP 模型的文件夹</translation>
    </message>
    <message>
        <source>Open Prompt Ensemble</source>
        <translation>打开提示词集</translation>
    </message>
    <message>
        <source>Prompt ensembles (*.json)</source>
        <translation>提示词集 (*.json)</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>What computes: the processor, or a graphics card that the program can use</source>
        <translation>用于计算的设备：处理器，或程序可以使用的显卡</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card (%1)</source>
        <translation>显卡 (%1)</translation>
    </message>
    <message>
        <source>Model&apos;s Defaults</source>
        <translation>模型默认值</translation>
    </message>
    <message>
        <source>The constants of the paper, or the model&apos;s own, with scales that fit it</source>
        <translation>论文中的常数，或模型自带的常数，并采用适合该模型的尺度</translation>
    </message>
    <message>
        <source>Smoothing of the map</source>
        <translation>异常图平滑</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian that smooths the fused map, as a share of its side; 0 for none</source>
        <translation>平滑融合图的高斯核的标准差，以异常图边长的比例表示；0 表示不平滑</translation>
    </message>
    <message>
        <source>Vision weight in the score</source>
        <translation>分数视觉权重</translation>
    </message>
    <message>
        <source>Share of the vision score in the image score, with references</source>
        <translation>有参考图时，视觉分数在图像分数中的占比</translation>
    </message>
    <message>
        <source>Share of the vision score in the image score, without references</source>
        <translation>无参考图时，视觉分数在图像分数中的占比</translation>
    </message>
    <message>
        <source>Weight in the score, zero-shot</source>
        <translation>分数权重（零样本）</translation>
    </message>
    <message>
        <source>The object needs a name. &quot;%1&quot; stays.</source>
        <translation>对象需要一个名称。仍为“%1”。</translation>
    </message>
    <message>
        <source>Bit depth</source>
        <translation>位深</translation>
    </message>
    <message>
        <source>How many bits the values of pictures with more than 8 have. Automatic: as a file declares; else the fewest of 8, 10, 12, 14 and 16 that hold its values</source>
        <translation>超过 8 位的图像的值有多少位。自动：按文件的声明；否则取 8、10、12、14、16 中能容纳其值的最小者</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 位</translation>
    </message>
</context>
<context>
    <name>fade::ui::ShareBar</name>
    <message>
        <source>Vision %1</source>
        <translation>视觉 %1</translation>
    </message>
    <message>
        <source>Language %1</source>
        <translation>语言 %1</translation>
    </message>
    <message>
        <source>%1: %2. </source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Shares of the fused value</source>
        <translation>融合值的组成</translation>
    </message>
    <message>
        <source>Limited to 1: %1 taken away</source>
        <translation>限制为 1：减去 %1</translation>
    </message>
</context>
<context>
    <name>fade::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>图片中</translation>
    </message>
    <message>
        <source>See the bare picture, while held</source>
        <translation>按住时查看原图</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>+ and −, or the wheel</source>
        <translation>+ 和 −，或滚轮</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Arrow keys, or drag</source>
        <translation>方向键，或拖动</translation>
    </message>
    <message>
        <source>Fit or actual size</source>
        <translation>适应窗口或实际大小</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Explain a place</source>
        <translation>解释某一位置</translation>
    </message>
    <message>
        <source>Click, or Enter for the centre</source>
        <translation>单击，或按回车键选取中心</translation>
    </message>
</context>
<context>
    <name>fade::ui::ThresholdPanel</name>
    <message>
        <source>Image scores</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>image score</source>
        <translation>图像分数</translation>
    </message>
    <message>
        <source>The scores of all inspected pictures appear here.
Drag the thresholds between good and bad ones.</source>
        <translation>所有已检测图片的分数会显示在这里。
将阈值拖到好坏之间。</translation>
    </message>
    <message>
        <source>Distribution of image scores with the thresholds of Review and Fail</source>
        <translation>图像分数分布及复查和不合格阈值</translation>
    </message>
    <message>
        <source>Drag a threshold, or use the arrow keys (with Shift: finer). Page Up and Page Down choose the threshold. The dotted line is the picture in view.</source>
        <translation>拖动阈值或使用方向键（按住 Shift 更精细）。Page Up 和 Page Down 选择阈值。点线表示当前图片。</translation>
    </message>
    <message>
        <source>&amp;Review from</source>
        <translation>复查 ≥(&amp;R)</translation>
    </message>
    <message>
        <source>Fai&amp;l from</source>
        <translation>不合格 ≥(&amp;L)</translation>
    </message>
    <message>
        <source>Threshold of Review</source>
        <translation>复查阈值</translation>
    </message>
    <message>
        <source>Threshold of Fail</source>
        <translation>不合格阈值</translation>
    </message>
    <message>
        <source>Anomaly map in view</source>
        <translation>当前异常图</translation>
    </message>
    <message>
        <source>map value</source>
        <translation>异常图值</translation>
    </message>
    <message>
        <source>The values of the selected picture&apos;s map appear here.</source>
        <translation>所选图片的异常图值会显示在这里。</translation>
    </message>
    <message>
        <source>Histogram of the anomaly map with the outline&apos;s threshold</source>
        <translation>异常图直方图及轮廓阈值</translation>
    </message>
    <message>
        <source>How many places of the map have which value; heights are logarithmic. Drag the threshold of the outline, or use the arrow keys (with Shift: finer).</source>
        <translation>显示异常图中各数值出现的位置数；纵轴为对数刻度。拖动轮廓阈值或使用方向键（按住 Shift 更精细）。</translation>
    </message>
    <message>
        <source>O&amp;utline from</source>
        <translation>轮廓 ≥(&amp;U)</translation>
    </message>
    <message>
        <source>Threshold of the outline</source>
        <translation>轮廓阈值</translation>
    </message>
    <message>
        <source>%1 Pass · %2 Review · %3 Fail</source>
        <translation>%1 通过 · %2 复查 · %3 不合格</translation>
    </message>
    <message>
        <source>Review must not be above Fail, which is %1.</source>
        <translation>“复查”不得高于“不合格”的阈值 %1。</translation>
    </message>
    <message>
        <source>Fail must not be below Review, which is %1.</source>
        <translation>“不合格”不得低于“复查”的阈值 %1。</translation>
    </message>
    <message>
        <source> · %1 not inspected</source>
        <translation> · %1 未检测</translation>
    </message>
</context>
<context>
    <name>fade::ui::VerdictRecall</name>
    <message>
        <source>Looking up verdicts</source>
        <translation>正在查找判定</translation>
    </message>
</context>
<context>
    <name>fade::ui::ViewPanel</name>
    <message>
        <source>Fit to Window</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Actual Size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Zoom In</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom Out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Show Map</source>
        <translation>显示异常图</translation>
    </message>
    <message>
        <source>Show the anomaly map over the picture. Hold the space bar to see the bare picture.</source>
        <translation>在图片上显示异常图。按住空格键可查看原图。</translation>
    </message>
    <message>
        <source>Show Outline</source>
        <translation>显示轮廓</translation>
    </message>
    <message>
        <source>Outline what reaches the threshold of the map</source>
        <translation>勾勒达到异常图阈值的区域</translation>
    </message>
    <message>
        <source>Stretch Colours to This Map</source>
        <translation>将颜色拉伸到此异常图</translation>
    </message>
    <message>
        <source>Off: the same colours mean the same values for every picture</source>
        <translation>关闭时：相同颜色在每张图片上表示相同的值</translation>
    </message>
    <message>
        <source>Opacity of the map</source>
        <translation>异常图不透明度</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>异常图颜色</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>不比较</translation>
    </message>
    <message>
        <source>Swipe</source>
        <translation>滑动对比</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Compare the picture with a reference</source>
        <translation>将图片与参考图比较</translation>
    </message>
    <message>
        <source>Comparison with a reference</source>
        <translation>与参考图比较</translation>
    </message>
    <message>
        <source>Fused map</source>
        <translation>融合图</translation>
    </message>
    <message>
        <source>%1, still coarse</source>
        <translation>%1，仍较粗略</translation>
    </message>
    <message>
        <source>Drop pictures here to inspect them</source>
        <translation>将图片拖到这里进行检测</translation>
    </message>
    <message>
        <source>Choose a picture from the list</source>
        <translation>请从列表中选择一张图片</translation>
    </message>
    <message>
        <source>x %1  y %2</source>
        <translation>x %1  y %2</translation>
    </message>
    <message>
        <source>Fused %1     Language %2     Vision %3</source>
        <translation>融合 %1     语言 %2     视觉 %3</translation>
    </message>
    <message>
        <source>Point at the picture to read its scores</source>
        <translation>将指针指向图片以读取分数</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Reading the picture</source>
        <translation>正在读取图片</translation>
    </message>
</context>
<context>
    <name>fade::ui::WelcomePage</name>
    <message>
        <source>FADE Inspector</source>
        <translation>FADE Inspector</translation>
    </message>
    <message>
        <source>Finds defects in pictures of parts, without training.</source>
        <translation>无需训练即可在零件图片中发现缺陷。</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Open Model…</source>
        <translation>打开模型…</translation>
    </message>
    <message>
        <source>Show it good parts, if you have some</source>
        <translation>如有良品，请提供</translation>
    </message>
    <message>
        <source>Add References…</source>
        <translation>添加参考图…</translation>
    </message>
    <message>
        <source>Drop in the pictures to inspect</source>
        <translation>拖入要检测的图片</translation>
    </message>
    <message>
        <source>Files or whole folders: PNG, JPEG, TIFF, BMP or WebP.</source>
        <translation>文件或整个文件夹：PNG、JPEG、TIFF、BMP 或 WebP。</translation>
    </message>
    <message>
        <source>Add Pictures…</source>
        <translation>添加图片…</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>%1 is being loaded.</source>
        <translation>正在加载 %1。</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <translation>无法加载 %1。</translation>
    </message>
    <message>
        <source>The folder of a CLIP, such as ViT-B-16-plus-240. Everything stays on this computer.</source>
        <translation>CLIP 模型的文件夹，例如 ViT-B-16-plus-240。一切都留在本机。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) in the set.</source>
        <translation>
            <numerusform>参考集中有 %n 张参考图。</numerusform>
        </translation>
    </message>
    <message>
        <source>One to four good parts make the result much more certain. Without them, words and the picture itself decide.</source>
        <translation>提供一到四张良品图片会使结果可靠得多。没有参考图时，由词语和图片本身决定。</translation>
    </message>
    <message>
        <source>Or try it on sample pictures</source>
        <translation>或者用示例图片试一试</translation>
    </message>
    <message>
        <source>Get a Model…</source>
        <translation>获取模型…</translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkStatus</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>，剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>; %n more waiting</source>
        <translation>
            <numerusform>；还有 %n 项等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking through files</source>
        <translation>正在检查文件</translation>
    </message>
</context>
<context>
    <name>fade::ui::Workbench</name>
    <message>
        <source>No model is chosen. Open the folder of a CLIP model first.</source>
        <translation>未选择模型。请先打开 CLIP 模型的文件夹。</translation>
    </message>
    <message>
        <source>Comparing the references</source>
        <translation>正在比较参考图</translation>
    </message>
    <message numerus="yes">
        <source>Add %n picture(s)</source>
        <translation>
            <numerusform>添加 %n 张图片</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n picture(s)</source>
        <translation>
            <numerusform>移除 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 The prompts stay as they were.</source>
        <translation>%1 提示词保持不变。</translation>
    </message>
    <message>
        <source>Change thresholds</source>
        <translation>更改阈值</translation>
    </message>
    <message>
        <source>Change Review threshold</source>
        <translation>更改“复查”阈值</translation>
    </message>
    <message>
        <source>Change Fail threshold</source>
        <translation>更改“不合格”阈值</translation>
    </message>
    <message>
        <source>Change outline threshold</source>
        <translation>更改轮廓阈值</translation>
    </message>
    <message>
        <source>Change object name</source>
        <translation>更改对象名称</translation>
    </message>
    <message>
        <source>Change classification prompts</source>
        <translation>更改分类提示词</translation>
    </message>
    <message>
        <source>Change segmentation prompts</source>
        <translation>更改分割提示词</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>更改设置</translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation>更改“%1”</translation>
    </message>
    <message>
        <source>Use the model&apos;s defaults</source>
        <translation>使用模型默认值</translation>
    </message>
    <message>
        <source>Open model %1</source>
        <translation>打开模型 %1</translation>
    </message>
    <message>
        <source>Change device</source>
        <translation>更改设备</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Open sample %1</source>
        <translation>打开示例 %1</translation>
    </message>
    <message>
        <source>Back to my work</source>
        <translation>返回我的工作</translation>
    </message>
    <message numerus="yes">
        <source>Add %n reference(s)</source>
        <translation>
            <numerusform>添加 %n 张参考图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fade::ui::WorkbenchMessages</name>
    <message>
        <source>Cancelled. What was not finished counts as not inspected.</source>
        <translation>已取消。未完成的部分视为未检测。</translation>
    </message>
    <message>
        <source>The settings you changed belonged to the previous model; %1 starts with its own defaults.</source>
        <translation>您更改的设置属于之前的模型；%1 将使用自己的默认设置。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) changed since the inspection, and count as not inspected now.</source>
        <translation>
            <numerusform>%n 张图片在检测后已被更改，现视为未检测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inspected picture(s) are not there any more, and count as not inspected now.</source>
        <translation>
            <numerusform>%n 张检测过的图片已不存在，现视为未检测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) changed or are not where they were: all pictures are compared anew.</source>
        <translation>
            <numerusform>%n 张参考图片已更改或不在原处：所有图片将重新比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files that do not say which value is white were read with different ones: %1. A bit depth in the settings makes all alike.</source>
        <translation>未声明白色值的文件按不同的白色值读取：%1。在设置中指定位深可使它们一致。</translation>
    </message>
    <message>
        <source>The selected files hold no other full pictures.</source>
        <translation>所选文件中没有其他完整图片。</translation>
    </message>
    <message>
        <source>The sample gave way to your own work; Undo brings it back.</source>
        <translation>示例已让位于您自己的工作；撤销可将其取回。</translation>
    </message>
    <message>
        <source>Your own work lies aside. File &gt; Back to My Work brings it back.</source>
        <translation>您自己的工作已放在一边。“文件 &gt; 返回我的工作”可将其取回。</translation>
    </message>
    <message>
        <source>These are too few references to say whether one is unlike the rest: at least %1 are needed.</source>
        <translation>参考图太少，无法判断其中是否有与众不同的：至少需要 %1 张。</translation>
    </message>
    <message>
        <source>Scored against the others, their median is %1; above %2, 3.5 robust standard deviations over it, one counts as unlike the rest.</source>
        <translation>每张与其余参考图比较所得分数的中位数为 %1；超过 %2（比中位数高 3.5 个稳健标准差）即视为与众不同。</translation>
    </message>
    <message>
        <source>The references agree with each other.</source>
        <translation>各参考图彼此一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n reference(s) look unlike the rest.</source>
        <translation>
            <numerusform>有 %n 张参考图与其余不同。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds defects in pictures of parts, without training.</source>
        <translation>无需训练即可在零件图片中发现缺陷。</translation>
    </message>
    <message>
        <source>A picture of a good part, or a folder of them; may be repeated.</source>
        <translation>一张良品图片，或一个良品图片文件夹；可多次给出。</translation>
    </message>
    <message>
        <source>Open the sample pictures of this part.</source>
        <translation>打开此零件的示例图片。</translation>
    </message>
    <message>
        <source>Begin without the last session, and keep none.</source>
        <translation>不使用上次的会话，也不保存会话。</translation>
    </message>
    <message>
        <source>The model to open: a folder, or the name of an installed model.</source>
        <translation>要打开的模型：文件夹，或已安装模型的名称。</translation>
    </message>
    <message>
        <source>Pictures and folders to add to the list; a recipe to open.</source>
        <translation>要添加到列表的图片和文件夹；要打开的方案。</translation>
    </message>
    <message>
        <source>Inspect sample pictures in the window, compare with the expected scores, and end.</source>
        <translation>在窗口中检测示例图片，与预期分数比较，然后退出。</translation>
    </message>
</context>
</TS>
